"""The plugin's options, and what it sets up in MkDocs before a build."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from assay.options import OutputAbort
from assay.plugin import AssayPlugin
from assay.problems import ContentError
from assay.settings import read_settings

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
SETTINGS = """\
site_name: Report
docs_dir: content
use_directory_urls: false
theme: {{name: null, custom_dir: templates}}
plugins:
  - assay: {options}
{more}
"""


@pytest.fixture
def configure(tmp_path):
    """MkDocs' configuration with these options of the plugin, and the plugin."""
    (tmp_path / "content").mkdir()
    (tmp_path / "templates").symlink_to(TEMPLATES)

    def configure_(options="{}", more=""):
        path = tmp_path / "mkdocs.yml"
        path.write_text(SETTINGS.format(options=options, more=more))
        config = read_settings(path, "mkdocs.yml")
        return config, config.plugins["assay"]

    return configure_


@pytest.fixture
def start(configure):
    """The same after the plugin has set MkDocs up; undone at the end."""
    started = []

    def start_(options="{}", more=""):
        config, plugin = configure(options, more)
        started.append(plugin)
        return plugin.on_config(config), plugin

    yield start_
    for plugin in started:
        plugin.on_build_error(error=ValueError())


def test_a_report_needs_no_options(configure):
    """`plugins: [assay]` is enough."""
    _, plugin = configure()
    assert isinstance(plugin, AssayPlugin)
    defaults = {"metrics": "metrics.yml", "figures": "figures.yml", "locale": "en_GB", "cache": ".cache"}
    assert defaults.items() <= dict(plugin.config).items()


def test_options_are_taken_from_the_settings(configure):
    """Each can be set."""
    _, plugin = configure("{locale: kk, metrics: numbers.yml, cache: kept}")
    assert (plugin.config.locale, plugin.config.metrics, plugin.config.cache) == ("kk", "numbers.yml", "kept")


@pytest.mark.parametrize("option", [name for name, _ in AssayPlugin.config_scheme])
def test_each_option_is_in_the_authoring_guide(option):
    """An option that nobody knows of is as good as none."""
    guide = (TEMPLATES.parent / "AUTHORING.md").read_text("utf-8").partition("## `mkdocs.yml`")[2]
    assert f"`{option}`" in guide


@pytest.mark.parametrize("options", ["{locale: 5}", "{lokale: kk}", "{metrics: [a.yml]}", "{locale: xx_YY}"])
def test_options_that_do_not_stand(configure, options):
    """An unknown option or a locale there is not stops the build before it begins."""
    with pytest.raises((ContentError, PluginError)) as told:
        config, plugin = configure(options)
        plugin.on_config(config)
    assert "locale" in str(told.value) or "metrics" in str(told.value) or "lokale" in str(told.value)


def test_mkdocs_itself_is_told_of_a_locale_there_is_not(configure):
    """`mkdocs build` does not read the settings as our own command does."""
    config, plugin = configure()
    plugin.config.locale = "xx_YY"
    with pytest.raises(PluginError, match="locale"):
        plugin.on_config(config)


def test_mkdocs_itself_is_told_of_addresses_without_files(configure):
    """Its default, with which right links would seem to lead nowhere."""
    config, plugin = configure()
    config.use_directory_urls = True
    with pytest.raises(PluginError, match="use_directory_urls"):
        plugin.on_config(config)


def test_the_markdown_that_parts_rely_on_is_switched_on(start):
    """Caveats hold Markdown inside HTML; a report must not have to know that. None is switched on twice."""
    config, _ = start(more="markdown_extensions: [tables]")
    assert {"tables", "attr_list", "md_in_html"} <= set(config.markdown_extensions)
    assert config.markdown_extensions.count("tables") == 1


def test_a_build_works_beside_the_site(start, tmp_path):
    """MkDocs writes into a folder of its own; the site that is online stays until all is well."""
    config, _ = start()
    staging = config.site_dir
    assert staging != str(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir() if str(path) == staging] != []


def test_a_build_that_fails_leaves_nothing(start, tmp_path):
    """Neither files nor a listener in the log."""
    _, plugin = start()
    plugin.on_build_error(error=ValueError())
    assert {path.name for path in tmp_path.iterdir()} == {"content", "templates", "mkdocs.yml"}


def test_a_folder_that_is_not_ours_is_wrong_usage(configure, tmp_path):
    """It costs the user a second thought instead of their files."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.doc").write_text("mine")
    config, plugin = configure()
    with pytest.raises(OutputAbort) as told:
        plugin.on_config(config)
    plugin.on_build_error(error=told.value)
    assert told.value.code == 2
    assert (tmp_path / "site" / "thesis.doc").read_text() == "mine"


@pytest.mark.parametrize(("command", "serving"), [("build", False), ("serve", True), ("gh-deploy", False)])
def test_only_a_preview_is_marked_as_one(command, serving):
    """Its live reload needs an inline script, so it alone goes without the strict security policy."""
    plugin = AssayPlugin()
    plugin.on_startup(command=command, dirty=False)
    assert plugin.serving is serving
