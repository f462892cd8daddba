"""Stand-ins for what is outside, and a switch in front of each: it lets through, refuses, or never answers."""

import socket
import socketserver
import threading
import urllib.parse
from collections import Counter
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WORKS, STOPPED, FROZEN = "works", "stopped", "frozen"


class Switch:
    """A way to a server. STOPPED: connections are refused and cut; FROZEN: all stays open and nothing comes."""

    def __init__(self, target):
        self.target, self.state = target, WORKS
        self.moving = threading.Event()
        self.moving.set()
        self.listener = None
        self.open = set()
        self.port = 0
        self._listen()

    def _listen(self):
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", self.port))
        self.listener.listen(128)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, args=(self.listener,), daemon=True).start()

    def _accept(self, listener):
        with suppress(OSError):
            while True:
                client, _place = listener.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client):
        self.open.add(client)
        self.moving.wait()
        try:
            server = socket.create_connection(self.target, timeout=5)
        except OSError:
            client.close()
            return
        server.settimeout(None)
        self.open.add(server)
        for one, other in ((client, server), (server, client)):
            threading.Thread(target=self._pump, args=(one, other), daemon=True).start()

    def _pump(self, one, other):
        with suppress(OSError):
            while data := one.recv(65536):
                self.moving.wait()
                other.sendall(data)
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
            self.open.discard(end)

    def set(self, state):
        if state == STOPPED:
            self.listener.shutdown(socket.SHUT_RDWR)
            self.listener.close()
            for end in list(self.open):
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
        elif self.state == STOPPED:
            self._listen()
        (self.moving.clear if state == FROZEN else self.moving.set)()
        self.state = state


class Bucket(BaseHTTPRequestHandler):
    """As much of S3 as this site asks for: put, get, head, delete and list, in memory."""

    protocol_version = "HTTP/1.1"
    kept: dict[str, bytes] = {}

    def log_message(self, *_args):
        """Say nothing."""

    def _answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _key(self):
        return urllib.parse.unquote(urllib.parse.urlsplit(self.path).path).split("/", 2)[2]

    def do_PUT(self):
        self.kept[self._key()] = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self._answer(200, ETag='"x"')

    def do_GET(self):
        asked = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        if "list-type" in asked or "prefix" in asked:
            prefix = asked.get("prefix", [""])[0]
            rows = {name for name in self.kept if name.startswith(prefix)}
            folders = {prefix + name[len(prefix) :].split("/")[0] + "/" for name in rows if "/" in name[len(prefix) :]}
            found = [name for name in rows if "/" not in name[len(prefix) :]]
            body = "".join(f"<Contents><Key>{name}</Key><Size>1</Size></Contents>" for name in sorted(found))
            body += "".join(f"<CommonPrefixes><Prefix>{one}</Prefix></CommonPrefixes>" for one in sorted(folders))
            space = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
            self._answer(200, f"<ListBucketResult {space}>{body}</ListBucketResult>".encode(), Content_Type="text/xml")
            return
        self._object()

    def _object(self):
        body = self.kept.get(self._key())
        if body is None:
            self._answer(404)
        else:
            date = "Wed, 01 Jan 2020 00:00:00 GMT"
            self._answer(200, body, ETag='"x"', Last_Modified=date, Content_Type="application/octet-stream")

    def do_HEAD(self):
        self._object()

    def do_DELETE(self):
        self.kept.pop(self._key(), None)
        self._answer(204)


class PostOffice(socketserver.StreamRequestHandler):
    """A mail server that counts each message by its Message-ID."""

    got: Counter[str] = Counter()

    def handle(self):
        def say(text):
            self.wfile.write(f"{text}\r\n".encode())

        say("220 post")
        for line in self.rfile:
            word = line.decode().strip().upper()
            if word == "DATA":
                say("354 go on")
                lines = iter(self.rfile.readline, b".\r\n")
                self.got[next(text for text in map(bytes.decode, lines) if text.startswith("Message-ID")).strip()] += 1
                for rest in lines:
                    del rest
                say("250 taken")
            elif word == "QUIT":
                say("221 bye")
                return
            else:
                say("250 post")


class Provider(BaseHTTPRequestHandler):
    """An identity provider: only the page that says where its others are."""

    def log_message(self, *_args):
        """Say nothing."""

    def do_GET(self):
        body = b'{"authorization_endpoint": "https://idp.example/go", "token_endpoint": "https://idp.example/token"}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(handler):
    """Start one in a thread; return its address."""
    kind = socketserver.ThreadingTCPServer if handler is PostOffice else ThreadingHTTPServer
    kind.daemon_threads = True
    server = kind(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[:2]
