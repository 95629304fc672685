"""The fonts: cut down to what the pages use, the same every time, and cut once."""

from __future__ import annotations

import io
from string import ascii_letters, digits

import pytest
from fontTools.ttLib import TTFont

from assay.cache import Cache
from assay.site.fonts import FACES, cut

USED = {"ж", "қ", "−", "\n"}


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return Cache(tmp_path_factory.mktemp("fonts"))


@pytest.fixture(scope="module")
def face():
    return next(face for face in FACES if face.file == "sans-regular.woff2")


@pytest.fixture(scope="module")
def woff(face, cache):
    return cut(face, USED, cache)


def characters(data):
    return {chr(code) for code in TTFont(io.BytesIO(data)).getBestCmap()}


def test_every_face_is_there():
    """The style sheet names five faces; a missing one would be drawn in some other font without a word."""
    assert [face.file for face in FACES if not face.path.is_file()] == []
    assert len({face.file for face in FACES}) == len(FACES) == 5


def test_a_face_holds_the_characters_of_the_pages_and_of_a_keyboard(woff):
    """Cyrillic and Kazakh letters where the text has them; letters and digits always, for what scripts write."""
    assert {"ж", "қ", "−", *ascii_letters, *digits} <= characters(woff)
    assert "щ" not in characters(woff)


def test_a_cut_face_is_small(face, woff):
    """The point of cutting: a reader on a slow line waits for a tenth of the whole."""
    assert woff[:4] == b"wOF2"
    assert len(woff) < face.path.stat().st_size / 10


def test_the_same_characters_give_the_same_bytes(face, woff, tmp_path):
    """No time and no order of sets gets into a font, so that a site built twice is the same twice."""
    assert cut(face, set(USED), Cache(tmp_path)) == woff
    assert TTFont(io.BytesIO(woff))["head"].modified == TTFont(face.path)["head"].modified


def test_a_face_is_cut_once(face, woff, cache):
    """The second build takes it from the cache, which is keyed by content alone."""
    (kept,) = cache.folder.iterdir()
    cache.put(kept.stem, {"font.woff2": b"kept"})
    assert cut(face, USED, cache) == b"kept"
    kept.write_bytes(b"damaged")
    assert cut(face, USED, cache) == woff
    assert list(cache.folder.iterdir()) == [kept]
