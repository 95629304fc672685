"""A finished site takes the place of the one before in one step, or not at all."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.site.publish import MARKER, NotOurs, discard, open_staging, publish


def build(folder, *names, text="new"):
    """A site in this folder with these files."""
    for name in (MARKER, "index.html", *names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def files(folder):
    """All files of a folder and their texts."""
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def names(folder):
    """What stands in a folder, hidden things included."""
    return {path.name for path in folder.iterdir()}


def a_dead_process():
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


@pytest.fixture(params=["exchanged", "renamed"])
def way(request, monkeypatch):
    """Both ways to swap: in one step where the system can, by two renames elsewhere."""
    if request.param == "renamed":
        monkeypatch.setattr(sys, "platform", "darwin")
    elif not sys.platform.startswith("linux"):
        pytest.skip("only Linux exchanges two folders in one step")
    return request.param


def test_the_first_site(tmp_path):
    """There need be nothing yet, not even the folder above."""
    site = tmp_path / "public" / "site"
    staging = open_staging(site)
    build(staging, "data/metrics.csv")
    publish(staging, site)
    assert set(files(site)) == {MARKER, "index.html", "data/metrics.csv"}
    assert names(site.parent) == {"site"}


@pytest.mark.usefixtures("way")
def test_the_new_site_replaces_the_old_whole(tmp_path):
    """A page that was taken out of the report must not stay online, and nothing may lie about afterwards."""
    site = tmp_path / "site"
    build(site, "old.html", text="old")
    staging = open_staging(site)
    assert files(staging) == {}
    build(staging, "new.html")
    publish(staging, site)
    assert files(site) == {MARKER: "new", "index.html": "new", "new.html": "new"}
    assert names(tmp_path) == {"site"}


@given(old=st.sets(st.sampled_from("abcd")), new=st.sets(st.sampled_from("abcd")))
def test_whatever_stood_there_the_result_is_what_was_built(tmp_path_factory, old, new):
    """Publishing is the same as starting from nothing, whatever the two sites share."""
    site = tmp_path_factory.mktemp("publish") / "site"
    build(site, *old, text="old")
    staging = open_staging(site)
    build(staging, *new)
    publish(staging, site)
    assert files(site) == dict.fromkeys(sorted({MARKER, "index.html", *new}), "new")


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("there", [True, False], ids=["to a site", "to nothing yet"])
def test_a_link_stays_a_link(tmp_path, there):
    """Web servers are pointed at a site by a link; what it leads to is replaced."""
    site, target = tmp_path / "site", tmp_path / "served" / "here"
    if there:
        build(target, "old.html", text="old")
    site.symlink_to(target, target_is_directory=True)
    staging = open_staging(site)
    assert staging.parent == target.parent, "only beside it can it be swapped in at once"
    build(staging)
    publish(staging, site)
    assert site.readlink() == target
    assert files(target) == {MARKER: "new", "index.html": "new"}
    assert (names(tmp_path), names(target.parent)) == ({"site", "served"}, {"here"})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux exchanges two folders in one step")
def test_a_reader_never_finds_the_site_missing(tmp_path):
    """A web server reads on while sites are swapped under it: each request gets a whole page, old or new."""
    site, over, seen = tmp_path / "site", threading.Event(), []
    build(site, text="0")

    def read():
        while not over.is_set():
            try:
                seen.append((site / "index.html").read_text())
            except OSError as error:
                seen.append(str(error))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(1, 101):
        staging = open_staging(site)
        build(staging, text=str(number))
        publish(staging, site)
    over.set()
    reader.join()
    assert [text for text in seen if not text.isdigit()] == []
    assert seen == sorted(seen, key=int), "and never an older one after a newer"


def test_a_build_that_fails_leaves_the_old_site(tmp_path):
    """The site that is online is not touched before everything is built."""
    site = tmp_path / "site"
    build(site, text="old")
    staging = open_staging(site)
    build(staging, "half.html")
    assert files(site) == {MARKER: "old", "index.html": "old"}
    discard(staging)
    assert names(tmp_path) == {"site"}
    discard(staging)


@pytest.mark.parametrize("held", ["foreign folder", "file"])
def test_what_is_not_ours_is_not_replaced(tmp_path, held):
    """A wrong `--site-dir` must not cost someone their home folder."""
    site = tmp_path / "site"
    if held == "file":
        site.write_text("mine")
    else:
        site.mkdir()
        (site / "thesis.doc").write_text("mine")
    with pytest.raises(NotOurs):
        open_staging(site)
    assert names(tmp_path) == {"site"}


def test_an_empty_folder_is_ours_to_fill(tmp_path):
    """Hosting services make the folder beforehand."""
    site = tmp_path / "site"
    site.mkdir()
    staging = open_staging(site)
    build(staging)
    publish(staging, site)
    assert set(files(site)) == {MARKER, "index.html"}


def test_what_a_killed_build_left_is_cleared_away(tmp_path):
    """Else every killed build would leave a copy of the site beside it for ever."""
    site, pid = tmp_path / "site", a_dead_process()
    build(site)
    build(tmp_path / f".site-{pid}.new")
    build(tmp_path / f".site-{pid}.old", text="old")
    discard(open_staging(site))
    assert names(tmp_path) == {"site"}
    assert files(site)["index.html"] == "new"


def test_a_build_killed_between_two_renames_is_mended(tmp_path):
    """Where two renames are needed, the moment between them must not lose the site."""
    site, pid = tmp_path / "site", a_dead_process()
    build(tmp_path / f".site-{pid}.old", text="old")
    build(tmp_path / f".site-{pid}.new")
    discard(open_staging(site))
    assert files(site) == {MARKER: "old", "index.html": "old"}


@pytest.mark.parametrize(
    "name", [".site-1.new", ".site-notes.new", ".site-12.txt", "site-12.new", ".site-x-{dead}.old"]
)
def test_what_others_own_is_left_alone(tmp_path, name):
    """A build that is still running, another site's folder, or a file that only looks like ours."""
    site, other = tmp_path / "site", tmp_path / name.format(dead=a_dead_process())
    build(other)
    staging = open_staging(site)
    assert set(tmp_path.iterdir()) == {other, staging}
