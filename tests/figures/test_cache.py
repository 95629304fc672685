"""Drawn figures, kept by what went into them."""

from __future__ import annotations

from assay.figures.cache import Cache, key_of

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


def test_keys_differ_by_content_and_by_where_it_is_divided():
    keys = [key_of(parts) for parts in (["a", "b"], ["b", "a"], ["ab"], ["a", "b", ""], [b"a", "c"])]
    assert len(set(keys)) == len(keys)
    assert key_of(["a", "b"]) == key_of([b"a", "b"])
