"""The MkDocs plugin: walks a build through the rooms of this package, in the order in which MkDocs calls.

In: MkDocs' events. Out: MkDocs' own files, pages and templates, with the report in them. What happens at each step is
said here; how, in `assay.build` and below. The site is built in a folder beside `site/` and swapped in at the very end,
so whatever goes wrong before leaves the old site as it was.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from assay import whole
from assay.build import Build
from assay.cache import Cache
from assay.edition import Edition, Summary
from assay.exhibits import TEMPLATE, add_figure_pages
from assay.figures.draw import Look
from assay.files import Download
from assay.located import path_shown
from assay.material import Names
from assay.navigation import missing_pages, other_titles, pages_twice
from assay.options import AssayOptions, ContentAbort, OutputAbort
from assay.pages import FRONT
from assay.problems import ContentError
from assay.site import search
from assay.site.linked_data import policy_hash
from assay.site.publish import NotOurs, discard, open_staging, publish
from assay.taken import may_be_own, taken
from assay.warnings import Warnings
from assay.wording.wording import Wording

log = logging.getLogger("mkdocs.plugins.assay")

_STATIC = ("404.html", "changes.xml", "robots.txt", "assets/report.css", whole.TEMPLATE)
"""Templates that are rendered once for the site, if the theme has them."""
_PAPER = "assets/pdf.css"
"""The style sheet of the PDF; pages don't use it."""
_EXTENSIONS = ("tables", "attr_list", "md_in_html")


MakePdf = Callable[[str, str, Path, str | None], bytes]
"""What makes the PDF: of the whole report as HTML, the style sheet for paper, the site's folder and its address."""


class AssayPlugin(BasePlugin[AssayOptions]):  # type: ignore[no-untyped-call]
    """The report generator as MkDocs sees it."""

    def __init__(self) -> None:
        self.serving = False
        self.publishing = True
        self.make_pdf: MakePdf | None = None
        self.summary: Summary | None = None
        self._site: Path | None = None
        self._staging: Path | None = None
        self._build: Build | None = None
        self._edition: Edition | None = None
        self._warnings: Warnings | None = None
        self._written: dict[str, whole.Written] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a preview: its live reload needs an inline script."""
        del dirty
        self.serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set MkDocs up for a report, and send its output to a staging folder."""
        try:
            Wording(self.config.locale)
        except ValueError as error:
            raise PluginError(f"plugins: assay: locale: {error}") from None
        if config.use_directory_urls:
            raise PluginError("use_directory_urls must be false: the pages link to files")
        config.theme["search_index_only"] = True
        docs = Path(config.docs_dir)
        config.theme.static_templates |= {
            name for name in _STATIC if _in_theme(config, name) and not (may_be_own(name) and (docs / name).exists())
        }
        config.markdown_extensions += [name for name in _EXTENSIONS if name not in config.markdown_extensions]
        # Links and navigation are checked by this package, which knows the lines they stand on.
        for checks in (config.validation.links, config.validation.nav):
            for name in checks:
                if name != "absolute_links" or checks is config.validation.links:
                    checks[name] = logging.DEBUG
        self._warnings = Warnings.listen()
        self._stage(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read metrics, figures and the pages' front matter; keep the sources of the numbers off the site."""
        docs = Path(config.docs_dir)
        self._build = build = Build.start(
            docs=docs,
            folder=os.path.relpath(docs, _root(config)).replace(os.sep, "/"),
            names=Names(self.config.metrics, self.config.figures, self.config.claims, self.config.terms),
            locale=self.config.locale,
            environment=config.theme.get_env(),
            preview=self.serving,
        )
        for name in (self.config.metrics, self.config.figures, self.config.claims, self.config.terms):
            if file := files.get_file_from_path(name):
                files.remove(file)
        if file := files.get_file_from_path(_PAPER):
            files.remove(file)
        for file in list(files.documentation_pages()):
            if not build.read_page(file.src_uri, file.url):
                files.remove(file)
                files.append(File.generated(config, file.src_uri, content=""))
        settings = path_shown(Path(config.config_file_path))
        build.problems += [*missing_pages(config, files, settings), *pages_twice(config, settings)]
        build.problems += other_titles(config, build.titles(), settings)
        if _in_theme(config, TEMPLATE):
            figures = build.material.figures.by_name
            build.exhibits, problems = add_figure_pages(figures, files, config, lambda path: path_shown(docs / path))
            build.problems += problems
        made = {*config.theme.static_templates, *(page.url for page in build.exhibits.values())}
        build.problems += taken(made, files, config)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Render the page's text over the metrics."""
        del markdown, files
        path = page.file.src_uri
        if path == FRONT and config.site_url:
            page.canonical_url = config.site_url
        if path in self.build.exhibits:
            page.meta = {**self.build.exhibits[path].matter}
            return ""
        text = self.build.page_markdown(path)
        page.meta = self.build.page_matter(path)
        # MkDocs would go by a title in `nav:`, in which no metric is filled in.
        page.title = page.meta["title"]
        return text

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Note the page's links and anchors."""
        del config, files
        if page.file.src_uri in self.build.pages:
            self.build.page_html(page.file.src_uri, html)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """All is read: tell every problem at once, or draw the figures and set them into the pages."""
        pages = [file for file in files.documentation_pages() if file.page and file.src_uri in self.build.pages]
        try:
            self.build.check({*(file.url for file in files), *config.theme.static_templates}, _in_order(pages))
        except ContentError as error:
            raise ContentAbort(error) from None
        for problem in self.build.problems:
            log.warning(str(problem))
        look = Look.of(*(_asset(config, f"assets/{name}.css") for name in ("tokens", "figure")))
        cache = Cache(_root(config) / self.config.cache)
        self._edition = edition = Edition.make(
            self.build, look, cache, _progress, repository=config.repo_url, address=config.site_url
        )
        if problems := taken([download.path for download in edition.files], files, config):
            raise ContentAbort(ContentError(problems))
        for download in edition.files:
            # One of the editor's own stays, such as an icon.
            if not files.get_file_from_path(download.path):
                files.append(File.generated(config, download.path, content=download.data))
        for file in pages:
            assert file.page
            file.page.content = edition.page_content(file.src_uri, file.page.content or "")
        self._written = {file.src_uri: _written(file.page) for file in pages if file.page}
        env.autoescape = True
        env.filters["policy_hash"] = policy_hash
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the page's template the report and the page's own numbers."""
        del config, nav
        return self._with_report(context, page.file.src_uri)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The same for templates that belong to no page, such as 404.html."""
        del config
        self._with_report(context, None)
        if template_name == whole.TEMPLATE:
            context.update(whole=whole.whole(self.edition, self._written))  # type: ignore[call-arg]
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Note the characters that need a font; keep the whole report for those who want it in one piece."""
        if template_name == whole.TEMPLATE:
            output_content = self.edition.page_bound(output_content)
            self.edition.whole.append(whole.as_html(output_content))
            if self.make_pdf:
                self.edition.whole.append(self._print(self.make_pdf, output_content, config))
        self.edition.characters.update(output_content)
        return output_content

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep names together; mark loose numbers, in a preview; note the characters that need a font."""
        del page, config
        output = self.edition.page_bound(self.edition.page_marked(output))
        self.edition.characters.update(output)
        return output

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add fonts, search index and manifest, then put the finished site in place."""
        assert self._site and self._staging
        staging = self._staging
        fonts = staging / "assets" / "fonts"
        fonts.mkdir(parents=True, exist_ok=True)
        for name, data in self.edition.fonts().items():
            (fonts / name).write_bytes(data)
        # MkDocs' packed copy holds the time of the build, and hosts pack what they send by themselves.
        (staging / "sitemap.xml.gz").unlink(missing_ok=True)
        if (index := staging / search.FILE).is_file():
            index.write_text(self.edition.search_index(index.read_text(encoding="utf-8")), encoding="utf-8")
        for name, text in self.edition.manifest().items():
            (staging / name).write_text(text, encoding="utf-8")
        self.summary = self.edition.summary
        if config.strict and self._warnings and self._warnings.messages:
            # They name no place; `error: ` stands before the first already.
            raise Abort("\nerror: ".join(self._warnings.messages))
        self._hush()
        if self.publishing:
            publish(staging, self._site)
        else:
            discard(staging)
        config.site_dir = str(self._site)
        self.edition.cache.tidy()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing of a failed build."""
        del error
        self._hush()
        if self._staging:
            discard(self._staging)

    @property
    def build(self) -> Build:
        """The build under way."""
        assert self._build
        return self._build

    @property
    def edition(self) -> Edition:
        """What the build under way has come to, once everything is read."""
        assert self._edition
        return self._edition

    def _hush(self) -> None:
        if self._warnings:
            self._warnings.stop()

    def _print(self, make_pdf: MakePdf, html: str, config: MkDocsConfig) -> Download:
        """Add the PDF to the site; before any page is rendered, so that the front page can offer it with its size."""
        site, css = Path(config.site_dir), config.theme.get_env().get_template(_PAPER).render()
        download = whole.as_pdf(self.edition.report.title, make_pdf(html, css, site, config.site_url))
        (site / download.path).write_bytes(download.data)
        return download

    def _stage(self, config: MkDocsConfig) -> None:
        self._site = Path(config.site_dir)
        try:
            self._staging = open_staging(self._site)
        except NotOurs:
            message = (
                f"site_dir: {self._site} holds files that no build of this report made; empty it or choose another"
            )
            raise OutputAbort(message) from None
        config.site_dir = str(self._staging)

    def _with_report(self, context: TemplateContext, path: str | None) -> TemplateContext:
        added: dict[str, Any] = {**self.edition.page_context(path), "serving": self.serving}
        context.update(added)  # type: ignore[typeddict-item]
        return context


def _in_order(files: list[File]) -> list[str]:
    """Pages in the order of the navigation, those outside it last, by name."""
    ordered: list[str] = []
    first = next(
        (file.page for file in files if file.page and not file.page.previous_page and file.page.next_page), None
    )
    while first:
        ordered.append(first.file.src_uri)
        first = first.next_page
    return [*ordered, *(file.src_uri for file in files if file.src_uri not in ordered)]


def _written(page: Page) -> whole.Written:
    """What a page came to, as the single-page edition needs it."""
    return whole.Written(page.content or "", [whole.Heading(entry.id, entry.title) for entry in page.toc])


def _asset(config: MkDocsConfig, name: str) -> str:
    """A style sheet of the theme, as text."""
    if path := _in_theme(config, name):
        return path.read_text(encoding="utf-8")
    raise PluginError(f"the theme has no {name}, which figures take their colours from")


def _in_theme(config: MkDocsConfig, name: str) -> Path | None:
    return next((path for folder in config.theme.dirs if (path := Path(folder) / name).is_file()), None)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _progress(name: str, done: int, count: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[KFigure {done + 1} of {count}: {name}" if done + 1 < count else "\r\x1b[K")
        sys.stderr.flush()
