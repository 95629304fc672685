"""The report as a PDF.

In: the single-page edition as HTML, the style sheet for paper, the folder of the site it belongs to. Out: the bytes of
a tagged PDF (PDF/UA-1). Made with WeasyPrint, an optional dependency that only this module knows.

Nothing is loaded from elsewhere: pictures come from the site's folder, the typefaces whole from their packages (the PDF
is given the letters it uses). Its date is that of the edition, so the same content gives the same bytes.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from assay.figures.tokens import read_tokens
from assay.site.balance import balanced
from assay.site.flow import HEADINGS, Flow, classes, drawing, flows, named, settle
from assay.site.fonts import FACES
from assay.site.paging import Block, arrange
from assay.site.paper import prepare
from assay.site.tags import mend_tags

SHEET = 245 / 25.4 * 96
"""The height of the text on a sheet in CSS pixels, as pdf.css has it."""
WIDTH = 166
"""The width of a drawing in millimetres, as pdf.css has it."""
_ONE_SHEET = "@page { size: 210mm 50000mm }"
"""What lays the report out on one long sheet, to measure its blocks."""
_NOWHERE = "https://report.invalid/"
"""Where the report is if nobody has said: links within the site are taken out then."""
logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it warns of every property that only browsers know
_LIGHT = re.compile(r"light-dark\(\s*((?:[^(),]|\([^()]*\))+),(?:[^()]|\([^()]*\))*\)")


def make_pdf(html: str, css: str, site: Path, address: str | None) -> bytes:
    """The PDF. css: with the tokens that it uses. address: of the site, if known, for links that leave the report."""
    base = address or _NOWHERE
    fetcher = _FromFolder(base, site)
    document = HTML(string=html, base_url=base, url_fetcher=fetcher)
    root = document.etree_element
    colours = {role: light for role, (light, _) in read_tokens(css).items()}
    prepare(root, colours, address_known=bool(address))
    fonts = FontConfiguration()
    style = CSS(string=in_light(css), base_url=f"{base}assets/pdf.css", url_fetcher=fetcher, font_config=fonts)
    with named(flows(root)) as chapters:
        measured = document.render(font_config=fonts, stylesheets=[style, CSS(string=_ONE_SHEET)])
        arrangement = arrange(_blocks(chapters, measured), SHEET)
        for flow, order in zip(chapters, arrangement.orders, strict=True):
            settle(flow, order)
        for title, width in balanced(measured):
            title.set("style", f"max-width: {width:.1f}px")
    widths = (
        f'[id="{name}"] .figure-drawing svg {{ width: {scale * WIDTH:.1f}mm }}'
        for name, scale in arrangement.scales.items()
        if scale < 1
    )
    pdf = document.write_pdf(
        finisher=mend_tags, font_config=fonts, stylesheets=[style, CSS(string="".join(widths))], pdf_variant="pdf/ua-1"
    )
    assert isinstance(pdf, bytes)
    return pdf


def in_light(css: str) -> str:
    """The style sheet with the light one of each pair of colours: WeasyPrint does not know `light-dark()`."""
    return _LIGHT.sub(lambda pair: pair[1].strip(), css)


class _FromFolder(URLFetcher):  # type: ignore[misc]
    """Gives WeasyPrint the files of the site and the typefaces, and nothing from elsewhere."""

    def __init__(self, base: str, site: Path) -> None:
        super().__init__(allowed_protocols=())
        self._base, self._site = base, site
        self._faces = {f"assets/fonts/{face.file}": face.path for face in FACES}

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        if not url.startswith(self._base):
            return super().fetch(url, headers)
        path = unquote(url.removeprefix(self._base))
        return URLFetcherResponse(url, (self._faces.get(path) or self._site / path).read_bytes())


def _blocks(chapters: list[Flow], measured: Document) -> list[list[Block]]:
    """The blocks that show, with their heights and the spaces around them."""
    # WeasyPrint tells margins nowhere but in its boxes.
    boxes: dict[Element, Any] = {}
    for box in (box for page in measured.pages for box in page._page_box.descendants()):
        boxes.setdefault(box.element, box)
    blocks: list[list[Block]] = []
    for flow in chapters:
        blocks.append([])
        for element in (element for element in flow.blocks if element in boxes):
            box = boxes[element]
            first = box if blocks[-1] else boxes[flow.chapter]
            height = box.border_box_y() + box.border_height() - first.border_box_y()
            kind, drawn = _kind(element), _height_drawn(element)
            blocks[-1].append(Block(element.get("id", ""), kind, height, first.margin_top, box.margin_bottom, drawn))
    return blocks


def _height_drawn(element: Element) -> float:
    """The height of a figure's drawing at full width."""
    svg = drawing(element) if element.tag == "figure" else None
    if svg is None:
        return 0.0
    _, _, width, height = map(float, svg.get("viewBox", "").split())
    return WIDTH / 25.4 * 96 * height / width


def _kind(element: Element) -> Literal["text", "heading", "figure", "piece"]:
    if element.tag == "figure" or classes(element) & {"beside", "set", "tabled"}:
        return "figure"
    if element.tag in {"header", *HEADINGS}:
        return "heading"
    return "piece" if classes(element) & {"annotated", "band", "claim", "claims-overview"} else "text"
