# ruff: noqa: INP001 -- a script to run, not a package to import
"""How large is every page when there is very much of everything? Opens each GET address of the site. Prints JSON.

The province is grown once, in a database that is kept: with DATABASE_URL in that one, otherwise in SQLite in FOLDER.
Bytes, seconds of processor (those of PostgreSQL itself are in `seconds` only) and statements of each address, the
ten largest and the ten slowest first; `over` are those above --most bytes or --longest seconds. One that takes longer
than --give-up seconds is stopped. Each is told on standard error as it is opened. The user has every role.

    nice python bench/page_sizes.py --folder /tmp/large --cases 100000 --projects 33000
"""

import argparse
import itertools
import json
import os
import pickle
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")  # quick passwords, no manifest of files
os.environ.setdefault("SECRET_KEY", "only-for-measuring")
BATCH = 2_000
FEW = 10  # projects for one that is stuck
PEOPLE = 40  # colleagues with roles
TOP = 10


def clone(model: Any, like: Any, count: int, **values: Callable[[int], Any]) -> None:
    """Write so many rows like one, each with its own `values` by number."""
    columns = like._meta.concrete_fields  # noqa: SLF001 -- what Django knows of a model
    fields = {field.attname: getattr(like, field.attname) for field in columns if not field.primary_key}
    numbers = iter(range(count))
    while batch := list(itertools.islice(numbers, BATCH)):
        model._base_manager.bulk_create(  # noqa: SLF001 -- the manager that every model has
            [model(**{**fields, **{name: value(number) for name, value in values.items()}}) for number in batch]
        )


def grow(user: Any, cases: int, projects: int) -> dict[Any, Any]:
    """Make one of everything, and then very much of what grows; return what the addresses are about."""
    from monitoring.enums import Theme
    from monitoring.views.monitor import theme_slug
    from subsidies.services.case.notices import preference_of
    from tests.growth.cases import grow_cases
    from tests.growth.figures import grow_figures
    from tests.growth.projects import grow_projects

    main: dict[Any, Any] = {"slugs": [theme_slug(one) for one in Theme], "feed": preference_of(user).feed_key}
    grow_cases(1, user, main)
    grow_projects(1, user, main)
    grow_figures(1, user, main)
    more_cases(main, cases)
    more_projects(main, projects)
    more_of_the_rest(user, main, cases // 50)
    return main


def more_cases(main: dict[Any, Any], count: int) -> None:
    """Cases in each status, with a proposal or a letter where one belongs."""
    from subsidies.enums import ApplicationStatus as Status
    from subsidies.models import Application, Letter, Proposal

    open_ = (Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT, Status.PROPOSED)
    for status in (*open_, Status.REFUSED):
        like = main[status]
        like.refresh_from_db()
        title = f"Woningbouw aan de rand van het dorp ({status})"
        clone(
            Application,
            like,
            count // 5,
            case_number=lambda number, status=status: f"{status[:4].upper()}-{number:06d}",
            title=lambda number, title=title: f"{title} {number}",
            ceiling_id=lambda number: main[Status.ASSESSMENT].ceiling_id,
            scheme_id=lambda number: main[Status.ASSESSMENT].scheme_id,
            version_id=lambda number: main[Status.ASSESSMENT].version_id,
        )
    proposed = list(Application.objects.filter(case_number__startswith="PROP-").values_list("pk", flat=True))
    like = main[Status.PROPOSED].proposals.last()
    clone(Proposal, like, len(proposed), application_id=lambda number: proposed[number])
    received = list(Application.objects.filter(case_number__startswith="RECE-").values_list("pk", flat=True))
    clone(Letter, Letter.objects.filter(sent_on=None).last(), len(received) // 2, application_id=lambda n: received[n])


def more_projects(main: dict[Any, Any], count: int) -> None:
    """Projects that are followed, each with a line and some with a bottleneck."""
    from projects.enums import Track
    from projects.models import Bottleneck, Project, StatusLine, Stay

    for track in (Track.CPO, Track.FLEX):
        like = main[track]
        before = set(Project.objects.values_list("pk", flat=True))
        clone(
            Project,
            like,
            count // 2,
            title=lambda number, track=track: f"Hofje van de dorpskern met gemeenschappelijke tuin {track} {number}",
            reference=lambda number, track=track: f"{track}-{number}",
        )
        made = sorted(set(Project.objects.values_list("pk", flat=True)) - before)
        clone(Stay, like.stays.filter(left_on=None).last(), len(made), project_id=lambda n, made=made: made[n])
        line = StatusLine.objects.filter(project=like).last()
        if line is not None:
            from uuid import uuid4

            clone(StatusLine, line, len(made), project_id=lambda n, made=made: made[n], key=lambda n: uuid4())
        stuck = made[::FEW]
        bottleneck = Bottleneck.objects.filter(closed_on=None).last()
        clone(Bottleneck, bottleneck, len(stuck), project_id=lambda n, stuck=stuck: stuck[n])


def more_of_the_rest(user: Any, main: dict[Any, Any], count: int) -> None:
    """People, organisations, registers and runs: one for every fifty cases."""
    from uuid import uuid4

    from drenthe.accounts.models import User
    from drenthe.exports.models import ExportRun
    from projects.models import Advice, AgendaAction, Guide, Meeting, Organisation, ProjectImport
    from subsidies.models import CaseEvent, Scenario

    def tried(model: Any, like: Any, **values: Any) -> None:
        if like is not None:
            try:
                clone(model, like, count, **values)
            except Exception as error:  # noqa: BLE001 -- said, and the rest is measured
                print(f"{model.__name__}: {error}", file=sys.stderr)

    someone = User.objects.exclude(pk=user.pk).first()
    clone(User, someone, PEOPLE, email=lambda n: f"p{n}@large.example", name=lambda n: f"P{n}")
    ids = list(User.objects.filter(email__endswith="@large.example").values_list("pk", flat=True))
    through = User.groups.through
    groups = list(user.groups.values_list("pk", flat=True))
    through.objects.bulk_create(through(user_id=pk, group_id=group) for pk in ids for group in groups)
    tried(Organisation, Organisation.objects.last(), name=lambda n: f"Stichting Wonen {n}", kvk=lambda n: "")
    tried(Meeting, Meeting.objects.last(), title=lambda n: f"Overleg {n}")
    tried(Guide, Guide.objects.last(), name=lambda n: f"Gids {n}", email=lambda n: f"g{n}@large.example")
    tried(Advice, Advice.objects.last(), number=lambda n: n + 1_000)
    tried(AgendaAction, AgendaAction.objects.last(), code=lambda n: f"X{n}")
    tried(ProjectImport, ProjectImport.objects.last(), id=lambda n: uuid4())
    tried(
        ExportRun,
        ExportRun.objects.create(requested_by=user, export="budget", as_of="2026-01-01"),
        id=lambda n: uuid4(),
    )
    tried(Scenario, Scenario.objects.last(), name=lambda n: f"Scenario {n}")
    full = next(case for case in main.values() if hasattr(case, "case_number"))
    tried(CaseEvent, full.events.last(), application_id=lambda n: full.pk)


class TooLongError(Exception):
    """A page was stopped."""


MAIN: dict[str, Any] = {}  # the connection of the pages: another thread has another one


def interrupt() -> None:
    """End a query that takes too long: a signal waits until it is done."""
    raw = MAIN["connection"]
    getattr(raw, "interrupt", getattr(raw, "cancel", None))()


def stop(*_args: object) -> None:
    raise TooLongError


class Asked:
    """Counts the statements of a page."""

    count = 0

    def __call__(self, execute: Callable[..., Any], *args: Any) -> Any:
        """Count one, and have it carried out."""
        self.count += 1
        return execute(*args)


def measure(client: Any, pages: Iterator[str], give_up: int) -> dict[str, dict[str, Any]]:
    """Open each page; return its status, bytes, seconds and statements."""
    from django.db import connection

    signal.signal(signal.SIGALRM, stop)
    found = {}
    connection.ensure_connection()
    MAIN["connection"] = connection.connection
    for url in pages:
        began, busy, asked = time.perf_counter(), time.process_time(), Asked()
        signal.alarm(give_up)
        timer = threading.Timer(give_up, interrupt)
        timer.start()
        try:
            with connection.execute_wrapper(asked):
                response = client.get(url)
            size = sum(map(len, response.streaming_content)) if response.streaming else len(response.content)
            result = {"status": response.status_code, "bytes": size}
        except TooLongError:
            result = {"status": "stopped", "bytes": 0}
        except Exception as error:  # noqa: BLE001 -- a page that breaks is what is looked for
            result = {"status": f"{type(error).__name__}: {error}"[:200], "bytes": 0}
        finally:
            signal.alarm(0)
            timer.cancel()
        spent = {"cpu": round(time.process_time() - busy, 2), "seconds": round(time.perf_counter() - began, 2)}
        found[url] = {**result, **spent, "statements": asked.count}
        print(json.dumps({"url": url, **found[url]}), file=sys.stderr, flush=True)
    return found


def main() -> None:
    """Grow once, open all, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=Path("/tmp/large"))  # noqa: S108 -- may be any
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--projects", type=int, default=33_000)
    parser.add_argument("--most", type=int, default=500_000)
    parser.add_argument("--longest", type=float, default=5)
    parser.add_argument("--give-up", type=int, default=30)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{options.folder}/large.sqlite3")
    os.environ["DATA_DIR"] = str(options.folder)
    warnings.simplefilter("ignore")

    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    from drenthe.accounts.models import User
    from drenthe.accounts.roles import Role
    from tests.factories import make_user
    from tests.test_query_counts import addresses
    from tests.web import note_proof, signed_in

    setup_test_environment()
    settings.STORAGES["default"] = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(options.folder / "files")},
    }
    kept = options.folder / "main.pickle"
    call_command("migrate", verbosity=0)
    if not kept.exists():
        user = make_user(*Role, name="Bench", is_staff=True)
        kept.write_bytes(pickle.dumps(grow(user, options.cases, options.projects)))
        with django.db.connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    known = pickle.loads(kept.read_bytes())  # noqa: S301 -- our own
    client = signed_in(user=User.objects.get(name="Bench"))
    note_proof(client, client.user, at=time.time())  # pages that ask who is there again open too
    client.get("/")  # what a process makes once
    pages = [url for url in dict.fromkeys(addresses(known)) if options.only in url]
    found = measure(client, iter(pages), options.give_up)
    on_server = django.db.connection.vendor == "postgresql"  # whose work is not in the seconds of this process
    order = sorted(found.items(), key=lambda item: (-item[1]["bytes"], -item[1]["seconds"]))
    over = {
        url: page
        for url, page in order
        if page["bytes"] > options.most or page["cpu"] > options.longest or page["status"] not in OPENED
    }
    slowest = sorted(found.items(), key=lambda item: -max(item[1]["cpu"], item[1]["seconds"] if on_server else 0))
    told = {"pages": len(found), "over": over, "largest": dict(order[:TOP]), "slowest": dict(slowest[:TOP])}
    print(json.dumps({**told, "all": dict(order)}, indent=1))


OPENED = {200, 286, 302, 400, 403, 404, 405, 409}  # 286 ends the asking for progress

if __name__ == "__main__":
    main()
