# ruff: noqa: INP001 -- a script to run, not a package to import
"""How often guesses are answered by two processes on one database: passwords, factors, mails, addresses.

`BENCH=sign_in_limits make bench`, or with DATABASE_URL and REDIS_URL for PostgreSQL and Redis. Prints JSON: of each
kind how many were sent, how many were answered, and by which process the first was refused. On a database of its
own: it makes accounts.
"""

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, ProxyHandler, Request, build_opener

ROOT = Path(__file__).resolve().parent.parent
PASSWORD = "a-long-secret-1"  # noqa: S105 -- of accounts that live as long as the measurement
AT_ONCE = 8
REFUSED, OK, SENT_ON = 429, 200, 302


class Browser:
    """A browser of its own, at a network address of its own: the proxy that is played here tells which."""

    def __init__(self, port: int, address: str):
        self.base, self.address = f"http://localhost:{port}", address
        self.jar = CookieJar()
        self.open = build_opener(ProxyHandler({}), HTTPCookieProcessor(self.jar)).open

    def send(self, path: str, data: dict[str, str] | None = None) -> tuple[int, str]:
        body = urlencode(data).encode() if data is not None else None
        request = Request(self.base + path, body, {"X-Forwarded-For": self.address, "Referer": self.base})  # noqa: S310
        try:
            with self.open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as refused:
            return refused.code, refused.read().decode()

    def post(self, path: str, data: dict[str, str]) -> tuple[int, str]:
        token = next((cookie.value for cookie in self.jar if cookie.name == "csrftoken"), None)
        if token is None:
            self.send("/account/login/")
            token = next(cookie.value for cookie in self.jar if cookie.name == "csrftoken")
        return self.send(path, {**data, "csrfmiddlewaretoken": token or ""})


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def make_people(environment: dict[str, str]) -> None:
    """Migrate, and make the accounts that are tried."""
    made = (
        "from drenthe.accounts.models import User; from allauth.mfa.totp.internal.auth import TOTP;"
        f"people = [User.objects.create_user(f'p{{n}}@bench.example', '{PASSWORD}', name='p') for n in range(3)];"
        "TOTP.activate(people[1], 'JBSWY3DPEHPK3PXP')"
    )
    for command in (["migrate", "-v0"], ["collectstatic", "-v0", "--no-input"], ["shell", "-v0", "-c", made]):
        subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True)  # noqa: S603 -- ours


def start(environment: dict[str, str], port: int) -> subprocess.Popen[bytes]:
    site = ["-m", "gunicorn", "drenthe.wsgi", "--workers=1", "--threads=4", f"--bind=127.0.0.1:{port}"]
    quiet = ["--log-level=error", "--no-control-socket"]
    return subprocess.Popen([sys.executable, *site, *quiet], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)  # noqa: S603 -- ours


def wait(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.2)
        else:
            Browser(port, "192.0.2.250").send("/account/login/")
            return


def fire(ports: list[int], tries: int, attempt: Any) -> dict[str, Any]:
    """Send tries to the processes in turn, several at once; count what is answered."""
    began = time.monotonic()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        codes = list(pool.map(lambda number: (number % 2, attempt(ports[number % 2], number)), range(tries)))
    answered = [process for process, code in codes if code != REFUSED]
    return {
        "sent": tries,
        "answered": len(answered),
        "refused": len(codes) - len(answered),
        "answered_by_process": [answered.count(0), answered.count(1)],
        "seconds": round(time.monotonic() - began, 1),
    }


def password(login: str, address: str) -> Any:
    def attempt(port: int, number: int) -> int:
        where = address.format(number % 250)
        sent = {"login": login.format(number), "password": "wrong"}
        return Browser(port, where).post("/account/login/", sent)[0]

    return attempt


def factor(port: int, number: int) -> int:
    browser = Browser(port, f"198.51.100.{number % 5}")
    browser.post("/account/login/", {"login": "p1@bench.example", "password": PASSWORD})
    return browser.post("/account/2fa/authenticate/", {"code": f"{number:06}"})[0]


def mail(port: int, number: int) -> int:
    return Browser(port, f"198.51.100.{number % 250}").post("/account/password/reset/", {"email": "p2@bench.example"})[
        0
    ]


def right(port: int, number: int) -> int:
    """Sign in with the right password, as a whole province behind one address does."""
    browser = Browser(port, "203.0.113.7")
    _code, page = browser.post("/account/login/", {"login": "p2@bench.example", "password": PASSWORD})
    return OK if re.search(r"/account/logout/", page) else REFUSED


def main() -> None:
    """Start both processes, try, and print."""
    with tempfile.TemporaryDirectory() as folder:
        ports = [free_port(), free_port()]
        own = {"DATA_DIR": folder, "SECRET_KEY": "x" * 60, "TRUSTED_PROXIES": "1", "SECOND_FACTOR_ROLES": ""}
        environment = {**os.environ, **own, "EMAIL_URL": "dummymail://", "LOG_LEVEL": "ERROR"}
        make_people(environment)
        sites = [start(environment, port) for port in ports]
        try:
            for port in ports:
                wait(port)
            found = {
                "password of one account from one address": fire(ports, 40, password("p0@bench.example", "192.0.2.1")),
                "second factor of one account, a new session each": fire(ports, 30, factor),
                "reset mails to one address": fire(ports, 20, mail),
                "right passwords from one address": fire(ports, 40, right),
                "password of one account from everywhere": fire(
                    ports, 60, password("p2@bench.example", "100.64.0.{}")
                ),
                "passwords of many accounts from one address": fire(
                    ports, 120, password("nobody{}@bench.example", "192.0.2.9")
                ),
            }
        finally:
            for site in sites:
                site.terminate()
                site.wait()
    database = os.environ.get("DATABASE_URL", "sqlite").partition(":")[0]
    print(json.dumps({"database": database, "redis": bool(os.environ.get("REDIS_URL")), "limits": found}, indent=1))


if __name__ == "__main__":
    main()
