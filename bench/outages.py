# ruff: noqa: INP001, S603 -- a script to run, not a package to import; it starts what it names itself
"""Each thing outside stopped and frozen, during every kind of request: what the user gets, and what recovers.

Starts PostgreSQL, Redis, the site, a worker and beat of its own, with stand-ins for storage, mail and identity
provider, and a switch in front of each. Prints a table, and ends with 1 when something was lost, doubled or left
behind. Takes about ten minutes, most of it waiting; needs initdb and redis-server, and says so without them.

    python bench/outages.py
"""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

ROOT = Path.cwd()
sys.path.insert(0, str(ROOT))
OUTSIDE = ("database", "Redis", "storage", "mail", "provider")
RECOVER, FINISH = 180, 240  # seconds that the site gets to be ready again, and that all work gets to be done
PATIENT = 90  # seconds that a visitor waits at most
ADA = {"login": "ada@example.org", "password": "a long password of Ada"}
PDF = "%PDF-1.4\n%{}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_postgresql(place, stack):
    """Start a database server that keeps nothing safe; return its port."""
    folder, port = place / "pg", free_port()
    initdb = max(Path("/usr/lib/postgresql").rglob("initdb"))
    folder.mkdir()
    as_user = []
    if os.getuid() == 0:
        shutil.chown(folder, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]

    def run(program, *arguments):
        subprocess.run(
            [*as_user, initdb.with_name(program), *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )

    run("initdb", "-D", "data", "-U", "drenthe", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    run("pg_ctl", "-D", "data", "-l", "log", "-s", "-w", "-o", options, "start")
    stack.callback(run, "pg_ctl", "-D", "data", "-m", "immediate", "-s", "stop")
    run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "drenthe", "drenthe")
    return port


def start_redis(place, stack):
    port = free_port()
    start(stack, place, "redis", ["redis-server", "--port", str(port), "--dir", str(place), "--save", ""], {})
    return port


def start(stack, place, name, command, environment):
    """Start a process with its log in a file; it and what it started end with this script."""
    log = stack.enter_context((place / f"{name}.log").open("w"))
    process = subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=log, stderr=log, start_new_session=True
    )

    def end():
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    stack.callback(end)
    return process


def fill():
    """Make people, cases and a document; return what the requests need."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.files.base import ContentFile
    from django.utils import timezone

    from drenthe.accounts.roles import Role
    from subsidies.services.application.documents import add_version
    from tests.factories import make_application, make_user

    user = make_user(Role.CASE_OFFICER, email=ADA["login"])
    user.set_password(ADA["password"])
    user.save()
    make_user(Role.CASE_OFFICER, email="bo@example.org")
    case = make_application()
    file = ContentFile(PDF.format("first").encode())
    document = add_version(case, file=file, name="first.pdf", received_on=timezone.localdate(), actor=user).pk
    session = SessionStore()
    session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session.save()
    return case, document, session.session_key


class Visitor:
    """Somebody who does one thing, once; the same again with the same key."""

    def __init__(self, site, case, document, session_key):
        self.site, self.case, self.document, self.session_key = site, case, document, session_key

    def browser(self, *, signed_in=True):
        import requests

        browser = requests.Session()
        browser.headers["Accept-Language"] = "nl"
        browser.cookies["csrftoken"] = "c" * 32
        if signed_in:
            browser.cookies["sessionid"] = self.session_key
        return browser

    def post(self, path, key, *, signed_in=True, files=None, **data):
        data = {"csrfmiddlewaretoken": "c" * 32, "_key": key, **data}
        browser = self.browser(signed_in=signed_in)
        return browser.post(self.site + path, data, files=files, allow_redirects=False, timeout=PATIENT)

    def get(self, path):
        return self.browser().get(self.site + path, allow_redirects=False, timeout=PATIENT)

    def acts(self):
        """Return every kind of request; each takes a key."""
        from django.utils import timezone

        number = self.case.case_number
        today = timezone.localdate().isoformat()
        letters = {"kind": "acknowledgement", "letter_date": today, "case": number}
        return {
            "page": lambda _key: self.get(f"/applications/{number}/"),
            "form": lambda key: self.post(f"/applications/{number}/notes/", key, text=f"@bo {key}"),
            "upload": lambda key: self.post(
                f"/applications/{number}/documents/",
                key,
                files={"files": (f"{key}.pdf", PDF.format(key).encode())},
                received_on=today,
            ),
            "download": lambda _key: self.get(f"/applications/{number}/documents/{self.document}/"),
            "export order": lambda key: self.post("/exports/new/applications/", key, format="csv"),
            "letter job": lambda key: self.post("/letters/jobs/new/", key, **letters),
            "sign-in": lambda key: self.post("/account/login/", key, signed_in=False, **ADA),
            "sign-in elsewhere": lambda key: self.post("/account/oidc/provincie/login/", key, signed_in=False),
            "API call": lambda _key: self.get("/api/v1/applications"),
        }


def tried(act, key):
    """Do it; return the status, the seconds and the first sentence of what is said when it is no success."""
    began = time.monotonic()
    try:
        answer = act(key)
    except OSError as error:
        return 0, time.monotonic() - began, type(error).__name__
    said = ""
    if answer.status_code >= 400:
        if "json" in answer.headers.get("Content-Type", ""):
            said = answer.json().get("detail", "")
        else:
            found = re.search(r"<strong>(.*?)</strong>", answer.text) or re.search(r"<h1>(.*?)</h1>", answer.text)
            said = found[1] if found else answer.text[:80]
    return answer.status_code, time.monotonic() - began, said


def all_at_once(acts, keys):
    with ThreadPoolExecutor(len(acts)) as pool:
        running = {name: pool.submit(tried, act, keys[name]) for name, act in acts.items()}
        return {name: one.result() for name, one in running.items()}


def wait_until(is_so, seconds):
    """Wait; return how long it took, or None when it did not come."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        if is_so():
            return time.monotonic() - began
        time.sleep(0.5)
    return None


def is_ready(site):
    import requests

    try:
        return requests.get(f"{site}/health/ready", timeout=10).status_code == 200
    except OSError:
        return False


def settled():
    from drenthe.background.services import outbox
    from drenthe.exports.models import ExportRun
    from subsidies.models import LetterJob

    busy = {"state__in": ["queued", "running"]}
    return not (
        outbox.waiting().exists()
        or ExportRun.objects.filter(**busy).exists()
        or LetterJob.objects.filter(**busy).exists()
    )


def manager(model):
    return model._base_manager  # noqa: SLF001 -- also what lists leave out


def judge(done, bucket, post):
    """Return what was lost, doubled or left behind; `done` are the keys of what was carried out, by kind."""
    from drenthe.background.models import OutgoingMail
    from drenthe.exports.models import ExportRun
    from drenthe.lib.storage.hashed_files import kept_files
    from subsidies.models import Document, LetterJob, Note

    faults = []
    notes = Counter(Note.objects.values_list("text", flat=True))
    papers = Counter(Document.objects.exclude(title="first.pdf").values_list("title", flat=True))
    for kind, found, wanted in (
        ("note", notes, {f"@bo {key}" for key in done["form"]}),
        ("document", papers, {f"{key}.pdf" for key in done["upload"]}),
    ):
        faults += [f"{kind} lost: {one}" for one in wanted - set(found)]
        faults += [f"{kind} of nobody: {one}" for one in set(found) - wanted]
        faults += [f"{kind} doubled: {one}" for one, times in found.items() if times > 1]
    for kind, model in (("export order", ExportRun), ("letter job", LetterJob)):
        states = Counter(model.objects.values_list("state", flat=True))
        if states != {"done": len(done[kind])}:
            faults.append(f"{kind}: {len(done[kind])} ordered, {dict(states)}")
    mails = Counter(OutgoingMail.objects.values_list("state", flat=True))
    if mails != {"sent": len(done["form"])} or len(post.got) != len(done["form"]):
        faults.append(f"mail: {len(done['form'])} wanted, {dict(mails)}, {len(post.got)} arrived")
    faults += [f"mail doubled: {one}" for one, times in post.got.items() if times > 1]
    known = {name for model, field in kept_files() for name in manager(model).values_list(field.name, flat=True)}
    faults += [f"file without a row: {name}" for name in bucket.kept if name not in known]
    faults += [f"row without a file: {name}" for name in known - set(bucket.kept) - {""}]
    return faults


def show(rows):
    print("\n| gone | how | request | answer | seconds | said | once more, when it is back |")
    print("|---|---|---|---|---|---|---|")
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")


def measure(place, stack):
    from tests.outages.standins import FROZEN, STOPPED, WORKS, Bucket, PostOffice, Provider, Switch, serve

    targets = {
        "database": ("127.0.0.1", start_postgresql(place, stack)),
        "Redis": ("127.0.0.1", start_redis(place, stack)),
        "storage": serve(Bucket),
        "mail": serve(PostOffice),
        "provider": serve(Provider),
    }
    ways = {name: Switch(target) for name, target in targets.items()}

    def outside(port_of):
        ports = {name: port_of(name) for name in OUTSIDE}
        return {
            "DATABASE_URL": f"postgres://drenthe@127.0.0.1:{ports['database']}/drenthe",
            "REDIS_URL": f"redis://127.0.0.1:{ports['Redis']}/0",
            "S3_BUCKET": "bucket",
            "S3_ENDPOINT_URL": f"http://127.0.0.1:{ports['storage']}",
            "S3_REGION": "x",
            "S3_ACCESS_KEY": "x",
            "S3_SECRET_KEY": "x",
            "AWS_REQUEST_CHECKSUM_CALCULATION": "when_required",
            "EMAIL_URL": f"smtp://127.0.0.1:{ports['mail']}",
            "OIDC_SERVER_URL": f"http://127.0.0.1:{ports['provider']}/.well-known/openid-configuration",
            "OIDC_CLIENT_ID": "x",
            "OIDC_SECRET": "x",
            "DATA_DIR": str(place / "data"),
            "SECRET_KEY": "x" * 50,
            "LOG_FORMAT": "json",
            "DJANGO_SETTINGS_MODULE": "drenthe.settings",
        }

    straight = outside(lambda name: targets[name][1])
    os.environ.update(straight)
    for command in (["migrate", "--verbosity=0"], ["collectstatic", "--no-input", "--verbosity=0"]):
        subprocess.run([sys.executable, "manage.py", *command], check=True)
    import django

    django.setup()
    case, document, session_key = fill()
    site = f"http://127.0.0.1:{free_port()}"
    ours = outside(lambda name: ways[name].port) | {"SITE_URL": site}
    python = [sys.executable, "-m"]
    web = [*python, "gunicorn", "drenthe.wsgi", "--workers=9", f"--bind={site.removeprefix('http://')}"]
    celery = [*python, "celery", "--app=drenthe"]
    start(stack, place, "web", [*web, "--no-control-socket"], ours)
    start(stack, place, "worker", [*celery, "worker", "--concurrency=2", "--loglevel=INFO"], ours)
    start(stack, place, "beat", [*celery, "beat", "--loglevel=INFO"], ours)
    print(f"ready after {wait_until(lambda: is_ready(site), RECOVER)} s", flush=True)

    acts = Visitor(site, case, document, session_key).acts()
    rows, recovered = [], []
    done = {name: [] for name in acts}
    changing = {"form", "upload", "export order", "letter job"}
    for name in (None, *OUTSIDE):
        for state in (STOPPED, FROZEN) if name else (WORKS,):
            keys = {kind: uuid.uuid4().hex for kind in acts}
            if name:
                ways[name].set(state)
            first = all_at_once(acts, keys)
            if name:
                time.sleep(20)  # the work at set times meets it too
                ways[name].set(WORKS)
            recovered.append((name or "nothing", state, wait_until(lambda: is_ready(site), RECOVER)))
            failed = {kind: acts[kind] for kind, (status, *_rest) in first.items() if not 0 < status < 400}
            again = all_at_once(failed, keys) if failed else {}
            for kind, (status, seconds, said) in first.items():
                second = again.get(kind, ("", 0, ""))
                rows.append((name or "nothing", state, kind, status or "none", f"{seconds:.1f}", said, second[0]))
                if kind in changing and (0 < status < 400 or 0 < (second[0] or 0) < 400):
                    done[kind].append(keys[kind])
            print(f"{name} {state}: ready again after {recovered[-1][2]} s", flush=True)
    finished = wait_until(settled, FINISH)
    time.sleep(2)
    show(rows)
    print("\n" + "\n".join(f"{name} {state}: ready after {seconds}" for name, state, seconds in recovered))
    from drenthe.lib.storage import orphans

    orphans.GRACE = timedelta(0)  # as if a day had gone by
    print(f"files without a row that the sweep removed: {orphans.sweep()}")
    faults = judge(done, Bucket, PostOffice)
    bare = [row for row in rows if row[3] in (500, 502, "none") or (row[6] and not 0 < row[6] < 400)]
    faults += [f"bare answer, or not possible afterwards: {row}" for row in bare]
    print(f"all work done after {finished} s; faults: {len(faults)}", *faults, sep="\n")
    return 1 if faults or finished is None else 0


def main():
    if not shutil.which("redis-server") or not list(Path("/usr/lib/postgresql").rglob("initdb")):
        print("Not measured: this needs redis-server and PostgreSQL's initdb.")
        return 0
    with contextlib.ExitStack() as stack:
        place = Path(tempfile.mkdtemp(prefix="drenthe-outages-"))
        place.chmod(0o711)
        if not os.environ.get("KEEP"):
            stack.callback(shutil.rmtree, place, ignore_errors=True)
        else:
            print(place)
        return measure(place, stack)


if __name__ == "__main__":
    sys.exit(main())
