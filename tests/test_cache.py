"""Drawn figures and cut fonts, kept by what went into them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assay import cache as module
from assay.cache import Cache, key_of

FILES = {"wide.svg": b"<svg/>", "sheet.png": bytes(range(256))}


def test_what_is_put_in_comes_out(tmp_path):
    cache = Cache(tmp_path / "figures")
    assert cache.get("key") is None
    cache.put("key", FILES)
    assert cache.get("key") == FILES
    assert cache.get("other") is None


def test_putting_again_replaces(tmp_path):
    cache = Cache(tmp_path)
    cache.put("key", FILES)
    cache.put("key", {"wide.svg": b"new"})
    assert cache.get("key") == {"wide.svg": b"new"}


def test_nothing_but_entries_is_left_behind(tmp_path):
    Cache(tmp_path).put("key", FILES)
    assert [path.name for path in tmp_path.iterdir()] == ["key.zip"]


def test_a_damaged_entry_counts_as_missing(tmp_path):
    cache = Cache(tmp_path)
    for damage in (lambda raw: raw[:40], lambda raw: raw[:0], lambda raw: raw.replace(b"<svg/>", b"<svg?>")):
        cache.put("key", FILES)
        path = tmp_path / "key.zip"
        path.write_bytes(damage(path.read_bytes()))
        assert cache.get("key") is None


@pytest.fixture
def few(monkeypatch):
    """Only three entries are kept besides those of a build."""
    monkeypatch.setattr(module, "OTHERS", 3)


def key(name):
    return key_of([str(name)])


def entries(folder):
    return {path.stem for path in folder.iterdir() if path.is_file()}


def keys(*names):
    return {key(name) for name in names}


def filled(folder):
    """A cache with eight entries, the first the oldest."""
    for number in range(8):
        Cache(folder).put(key(number), FILES)
        os.utime(folder / f"{key(number)}.zip", (1000 + number, 1000 + number))
    return Cache(folder)


@pytest.mark.usefixtures("few")
def test_what_no_build_has_used_for_long_is_removed(tmp_path):
    """Else every word changed in a title would leave a drawing for ever."""
    cache = filled(tmp_path)
    cache.get(key(0))
    cache.put(key("new"), FILES)
    cache.tidy()
    assert entries(tmp_path) == keys(0, "new", 5, 6, 7)


@pytest.mark.usefixtures("few")
def test_what_other_builds_use_is_kept(tmp_path):
    """Two reports may share a folder; what the one uses is recent for the other."""
    cache, other = filled(tmp_path), Cache(tmp_path)
    assert [other.get(key(number)) for number in range(3)] == [FILES] * 3
    cache.tidy()
    assert entries(tmp_path) == keys(0, 1, 2)


@pytest.mark.usefixtures("few")
def test_two_builds_tidy_at_once(tmp_path, monkeypatch):
    """What the one finds, the other may have removed meanwhile."""
    one, other, unlink, tidied = filled(tmp_path), Cache(tmp_path), Path.unlink, []

    def removed(self):
        if not tidied:
            tidied.append(self)
            other.tidy()
        unlink(self)

    monkeypatch.setattr(Path, "unlink", removed)
    one.tidy()
    assert tidied
    assert entries(tmp_path) == keys(5, 6, 7)
    Cache(tmp_path / "never made").tidy()


@pytest.mark.usefixtures("few")
def test_folders_in_the_cache_are_no_entries(tmp_path):
    """matplotlib keeps its list of fonts there."""
    (tmp_path / "matplotlib").mkdir()
    filled(tmp_path).tidy()
    assert (tmp_path / "matplotlib").is_dir()


@pytest.mark.usefixtures("few")
def test_other_files_in_the_folder_are_left_alone(tmp_path):
    """`cache: content` is a slip that must not cost anybody a page; what a killed build was writing may go."""
    killed = f".{key('killed')}.4711"
    for name in ("index.md", "metrics.yml", "photos.zip", killed):
        (tmp_path / name).write_text("mine")
        os.utime(tmp_path / name, (1, 1))
    filled(tmp_path).tidy()
    assert {path.name for path in tmp_path.iterdir()} == {
        *("index.md", "metrics.yml", "photos.zip"),
        *(f"{name}.zip" for name in keys(5, 6, 7)),
    }


def test_a_cache_that_cannot_be_written_is_read_all_the_same(tmp_path, monkeypatch):
    """That an entry was used can't be noted there."""
    Cache(tmp_path).put("key", FILES)

    def refused(*_):
        raise PermissionError

    monkeypatch.setattr(os, "utime", refused)
    assert Cache(tmp_path).get("key") == FILES


def test_keys_differ_by_content_and_by_where_it_is_divided():
    made = [key_of(parts) for parts in (["a", "b"], ["b", "a"], ["ab"], ["a", "b", ""], [b"a", "c"])]
    assert len(set(made)) == len(made)
    assert key_of(["a", "b"]) == key_of([b"a", "b"])
