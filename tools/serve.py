"""Run the site and its worker, until one of them ends or somebody stops them.

`make run` comes here. The embedded defaults need no server at all; with DATABASE_URL and REDIS_URL set the same two
processes run on those. For production see docs/operations.md.
"""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 10  # seconds that a process gets to finish what it is doing
RESTARTS, RECENTLY = 5, 60  # so often within so many seconds a process that ended is started again
STARTING = 60  # seconds that the site gets to answer for the first time


class RefusalError(Exception):
    """The site cannot start; the text says why and what to do."""


class Stopped(BaseException):
    """Somebody asked us to stop: Ctrl-C, SIGTERM or a closed terminal."""


@dataclass
class Child:
    """A process in a process group of its own: Ctrl-C reaches us only, and we end it with all it started."""

    name: str
    command: list[str]
    environment: dict[str, str]
    process: subprocess.Popen[bytes]
    began: list[float]

    @classmethod
    def start(cls, name: str, command: list[str], environment: dict[str, str]) -> "Child":
        process = subprocess.Popen(command, env=environment, start_new_session=True)
        return cls(name, command, environment, process, [time.monotonic()])

    def start_again(self) -> bool:
        """Start it once more after it ended, and tell whether: not when it keeps ending."""
        now = time.monotonic()
        self.began = [moment for moment in self.began if now - moment < RECENTLY]
        if len(self.began) > RESTARTS:
            return False
        self.kill_group()
        self.began.append(now)
        self.process = subprocess.Popen(self.command, env=self.environment, start_new_session=True)
        return True

    def signal(self, number: int) -> None:
        if self.process.poll() is None:
            self.process.send_signal(number)

    def kill_group(self) -> None:
        """End whatever is left of the group; its leader may have gone before its followers."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def address(environment: dict[str, str]) -> tuple[str, int]:
    host, port = environment.get("HOST") or "127.0.0.1", environment.get("PORT") or "8000"
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise RefusalError(f"PORT must be a number between 1 and 65535, not {port!r}.")
    return host, int(port)


def taken(host: str, port: int) -> bool:
    """Whether somebody listens there already; a port left over in TIME_WAIT is free."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except PermissionError as refused:
        raise RefusalError(f"Port {port} is for root only. Choose another one:  PORT=8000 make run") from refused
    except socket.gaierror as unknown:
        raise RefusalError(f"HOST is not an address of this machine: {host!r}.") from unknown
    except OSError:
        return True
    return False


def refuse_taken_port(host: str, port: int) -> None:
    if not taken(host, port):
        return
    free = next((p for p in range(port + 1, min(port + 100, 65536)) if not taken(host, p)), None)
    advice = f" Choose another one:  PORT={free} make run" if free else ""
    raise RefusalError(f"Port {port} on {host} is in use by another program.{advice}")


def secret_key(folder: Path) -> str:
    """Give the secret of this installation, made once; only its owner may read the file."""
    path = folder / "secret-key"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        if kept := path.read_text().strip():
            return kept
        path.unlink()  # cut off between making it and writing it
        return secret_key(folder)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(50))
    return path.read_text()


def with_defaults(environment: dict[str, str], port: int) -> dict[str, str]:
    """Fill in what the settings demand and this machine can give; what is set already stays."""
    full = {"DEBUG": "0", "DEMO": "1", "SITE_URL": f"http://localhost:{port}", "PYTHONUNBUFFERED": "1"} | environment
    full["PORT"] = str(port)
    if not full.get("SECRET_KEY"):
        full["SECRET_KEY"] = secret_key(Path(full.get("DATA_DIR") or ROOT / "var"))
    return full


def manage(environment: dict[str, str], *arguments: str, doing: str) -> str:
    """Run one management command and give what it printed; its error only when it fails."""
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RefusalError(f"{doing} failed:\n{(done.stdout + done.stderr).rstrip()}")
    return done.stdout


def prepare(environment: dict[str, str]) -> str:
    """Bring the database and the files up to date, and give the lines about the demonstration accounts."""
    print("Preparing the database ...", flush=True)
    manage(environment, "migrate", "--no-input", "--verbosity=0", doing="Preparing the database")
    manage(environment, "collectstatic", "--no-input", "--verbosity=0", doing="Collecting the style sheets")
    print("Loading the figures of 2024, if the database is empty ...", flush=True)
    manage(environment, "load_2024", doing="Loading the figures of 2024")
    if environment["DEMO"].lower() not in {"1", "true", "yes", "on"}:
        return ""
    print("Making the example cases of today, if there are none ...", flush=True)
    return manage(environment, "demo_accounts", doing="Making the demonstration accounts and their work")


def start_all(environment: dict[str, str], host: str, port: int) -> list[Child]:
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    site = ["gunicorn", "drenthe.wsgi", "--workers=2", f"--bind={bind}", "--log-level=warning", "--no-control-socket"]
    worker = ["celery", "--app=drenthe", "--quiet", "worker", "--beat", "--concurrency=1", "--loglevel=WARNING"]
    alone = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    # A container runs as root and that is the container's business; the worker would warn of it at every start.
    quiet = environment | {"PYTHONWARNINGS": "ignore:::celery.platforms"}
    children: list[Child] = []
    try:
        children.append(Child.start("the site", [sys.executable, "-m", *site], environment))
        children.append(Child.start("the worker", [sys.executable, "-m", *worker, *alone], quiet))
    except BaseException:
        end_all(children)
        raise
    return children


def dead(children: list[Child]) -> Child | None:
    return next((child for child in children if child.process.poll() is not None), None)


def answers(host: str, port: int) -> bool:
    """Whether the site answers at all; what it answers is not judged here."""
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 -- compared, not bound
    url = f"http://[{reachable}]:{port}/" if ":" in reachable else f"http://{reachable}:{port}/"
    try:
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def wait_until_up(children: list[Child], host: str, port: int) -> None:
    end = time.monotonic() + STARTING
    while time.monotonic() < end and not dead(children) and not answers(host, port):
        time.sleep(0.2)


def supervise(children: list[Child], parent: int | None = None) -> int:
    """Start a child that ends again; wait until one keeps ending (1) or the make that started us is gone (0)."""
    while True:
        if child := dead(children):
            ended = f"\n{child.name} ended by itself (code {child.process.returncode})"
            if not child.start_again():
                print(f"{ended} {RESTARTS + 1} times within {RECENTLY} seconds; stopping.", file=sys.stderr)
                return 1
            print(f"{ended}; started again.", file=sys.stderr)
        if parent and os.getppid() != parent:
            return 0
        time.sleep(0.2)


def end_all(children: list[Child]) -> None:
    """Ask all to finish, wait, and kill what is still there after PATIENCE seconds."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    for child in children:
        child.signal(signal.SIGTERM)
    end = time.monotonic() + PATIENCE
    for child in children:
        try:
            child.process.wait(timeout=max(0.1, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            print(f"{child.name} did not stop in {PATIENCE} seconds; killing it.", file=sys.stderr)
        child.kill_group()


def welcome(site_url: str, accounts: str) -> None:
    lines = ["", f"Drenthe Wonen is running on {site_url}", ""]
    if accounts.strip():
        lines += [f"  {line}".rstrip() for line in accounts.strip("\n").splitlines()] + [""]
    print("\n".join([*lines, "Stop with Ctrl-C.", ""]), flush=True)


def listen_for_stop() -> None:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Stopped

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # nohup asked for the opposite
        signal.signal(signal.SIGHUP, stop)


def serve() -> int:
    host, port = address(dict(os.environ))
    refuse_taken_port(host, port)
    environment = with_defaults(dict(os.environ), port)
    accounts = prepare(environment)
    refuse_taken_port(host, port)
    children = start_all(environment, host, port)
    try:
        wait_until_up(children, host, port)
        if not dead(children):
            welcome(environment["SITE_URL"], accounts)
        return supervise(children, os.getppid() if "MAKELEVEL" in os.environ else None)
    finally:
        end_all(children)


def main() -> int:
    os.chdir(ROOT)
    listen_for_stop()
    try:
        return serve()
    except RefusalError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except Stopped:
        print("\nStopped.", flush=True)
        return 0


if __name__ == "__main__":
    sys.exit(main())
