"""A web server as a report has one: below a path, with gzip and a 404 page. For the browser tests and the audit."""

from __future__ import annotations

import functools
import gzip
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

ZIPPED = (".html", ".css", ".js", ".json", ".svg", ".csv", ".xml", ".txt", ".webmanifest", ".bib", ".ris")
"""What GitHub Pages and other hosts send with gzip; fonts and pictures are packed already."""


@contextmanager
def serve(folder: Path, path: str = "/", port: int = 0, slow: Mapping[str, float] | None = None) -> Iterator[str]:
    """Serve a folder below a path; gives its address. slow: seconds to wait before files with these endings."""
    handler = functools.partial(_Handler, folder, path, slow or {})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{path}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=10)


@functools.cache
def _zipped(file: Path, _changed: float) -> bytes:
    return gzip.compress(file.read_bytes(), compresslevel=6, mtime=0)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, path: str, slow: Mapping[str, float], *arguments: Any) -> None:
        self.folder, self.below, self.slow = folder.resolve(), path, slow
        super().__init__(*arguments)

    def do_GET(self) -> None:
        self._answer(body=True)

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def log_message(self, format: str, *args: Any) -> None:
        """Write no log."""

    def _answer(self, body: bool) -> None:
        file, status = self._find()
        if file is None:
            self.send_error(status)
            return
        time.sleep(self.slow.get(file.suffix, 0))
        packed = file.suffix in ZIPPED and "gzip" in self.headers.get("Accept-Encoding", "")
        content = _zipped(file, file.stat().st_mtime) if packed else file.read_bytes()
        kind = guess_type(file.name)[0] or "application/octet-stream"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if file.suffix in ZIPPED else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Vary", "Accept-Encoding")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if body:
            self.wfile.write(content)

    def _find(self) -> tuple[Path | None, HTTPStatus]:
        """The file for an address and the status to send it with; below the path a missing one is the 404 page."""
        path = unquote(urlsplit(self.path).path)
        missing = self.folder / "404.html"
        if not path.startswith(self.below):
            return None, HTTPStatus.NOT_FOUND
        file = (self.folder / path.removeprefix(self.below)).resolve()
        if file.is_dir():
            file /= "index.html"
        if file.is_relative_to(self.folder) and file.is_file():
            return file, HTTPStatus.OK
        return (missing if missing.is_file() else None), HTTPStatus.NOT_FOUND
