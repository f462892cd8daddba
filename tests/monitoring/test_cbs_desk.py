"""Tables of CBS fetched from the desk: asked for once at a time, fetched by a worker, looked at, and then stored."""

import json
from datetime import timedelta
from urllib.error import HTTPError, URLError

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from drenthe.accounts.roles import Role
from drenthe.exports import jobs
from drenthe.exports.models import LOST_AFTER, ExportState
from drenthe.uploads.services.refusals import ShownChanged
from monitoring.models import CbsFetch, CbsJob, CbsPage, Load, Table, Value
from monitoring.pages.cbs import review_fetch, tables_from_cbs
from monitoring.services.files.intake import DeliveryHasDoubts
from monitoring.services.sources import cbs_jobs
from monitoring.services.sources.cbs import FetchIsBusy, NotFromCbs, load_table
from monitoring.services.sources.cbs_jobs import FetchIsClosed, FetchNotReady
from monitoring.tasks import expire_cbs_jobs, sweep_cbs_jobs
from tests.factories import make_user
from tests.monitoring.test_cbs import PERMITS, STOCK, World, cells
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def world(monkeypatch):
    found = World()
    monkeypatch.setattr(cbs_jobs, "default_client", found.client)
    return found


def officer():
    return make_user(Role.STATISTICS_OFFICER)


def ask(key=PERMITS, actor=None):
    return cbs_jobs.request_fetch(Table.objects.get(key=key), language="en", actor=actor or officer())


def fetched(key=PERMITS):
    job = ask(key)
    cbs_jobs.fetch(job.pk)
    job.refresh_from_db()
    return job


def store(job, **facts):
    with override("en"):
        return cbs_jobs.store(job, seen=review_fetch(job).whole.mark, actor=officer(), **facts)


def test_what_was_fetched_counts_for_nothing_before_somebody_stores_it(world):
    job = fetched()

    assert (job.state, job.rows_done, Value.objects.count()) == (ExportState.DONE, 16, 0)
    assert not CbsPage.objects.exists()
    stored = store(job)

    assert (stored.load.added, cells()["assen/market_builders", "2024Q1"].number) == (16, 8)
    assert cells()["assen/total", "2024Q2"].status == "provisional"
    job.refresh_from_db()
    assert (job.load, job.is_open) == (stored.load, False)


def test_what_is_new_is_said_beside_what_is_held(world):
    store(fetched())
    answer = world.get
    world.get = lambda url: answer(url).replace(b"2024KW02", b"2024KW03").replace(b'"       8"', b'"       9"')

    seen = review_fetch(fetched()).changes

    assert (seen.new, seen.periods) == (8, ("kwartaal 3 van 2024",))


def test_second_click_is_refused_and_another_table_is_not(world):
    actor = officer()
    ask(actor=actor)

    with override("en"), pytest.raises(FetchIsBusy, match=f"already being fetched, since .* by {actor}"):
        ask()

    assert ask(STOCK).state == ExportState.QUEUED


def test_command_waits_for_the_fetch_of_the_desk(world):
    job = ask()

    with pytest.raises(FetchIsBusy):
        load_table(job.table, client=world.client(), actor=officer())


def test_table_of_another_source_is_not_fetched():
    with pytest.raises(NotFromCbs):
        ask("permit-holders")


@pytest.mark.parametrize(
    ("error", "said"),
    [(URLError("gone"), "there is no network"), (HTTPError("x", 404, "gone", None, None), "83671NED/TableInfos")],
)
def test_fetch_that_fails_says_why_and_stores_nothing(world, error, said):
    world.broken, world.error = "TableInfos", error

    job = fetched()

    assert job.state == ExportState.FAILED
    assert said in job.problem
    assert not Load.objects.exists()


def test_fetch_after_a_broken_connection_goes_on_where_it_was(world):
    world.broken = "skip=1"
    assert fetched().state == ExportState.FAILED

    world.broken, world.asked = "", []
    again = fetched()

    assert again.state == ExportState.DONE
    assert sum("UntypedDataSet" in url for url in world.asked) == 1


def test_place_that_lacks_is_named(world):
    world.lacks = "GM0114"

    assert "Emmen" in fetched().problem


def test_fetch_is_given_up_when_the_right_is_gone(world):
    job = ask()
    job.requested_by.groups.clear()

    cbs_jobs.fetch(job.pk)

    job.refresh_from_db()
    assert (job.state, world.asked) == (ExportState.FAILED, [])


def test_fetch_is_stored_once(world):
    job = fetched()
    store(job)

    with pytest.raises(FetchIsClosed):
        cbs_jobs.store(job, seen="x", actor=officer())
    with pytest.raises(FetchIsClosed):
        cbs_jobs.discard(job, actor=officer())


def test_fetch_is_not_stored_when_the_table_changed_meanwhile(world):
    job = fetched()
    mark = review_fetch(job).whole.mark
    load_table(job.table, client=world.client(), actor=officer())

    with pytest.raises(ShownChanged):
        cbs_jobs.store(job, seen=mark, actor=officer())


def test_published_figure_that_goes_blank_asks_for_a_second_look(world):
    store(fetched())
    answer = world.get
    world.get = lambda url: blanked(answer(url))
    job = fetched()

    with pytest.raises(DeliveryHasDoubts):
        store(job)

    assert store(job, is_sure=True).load.changed == 1


def blanked(content):
    answer = json.loads(content)
    for row in answer["value"]:
        about = [row.get(name, "").strip() for name in ("RegioS", "Opdrachtgever", "Perioden")]
        if about == ["GM0106", "A028185", "2024KW01"]:
            row[list(row)[-1]] = "."
    return json.dumps(answer).encode()


def test_nothing_new_is_closed_without_a_load(world):
    store(fetched())
    job = fetched()

    assert review_fetch(job).changes.new == 0
    assert store(job).load is None
    assert Load.objects.count() == 1


def test_fetching_again_discards_what_waited(world):
    waiting = fetched()
    ask()

    waiting.refresh_from_db()
    assert waiting.is_discarded
    with pytest.raises(FetchIsClosed):
        cbs_jobs.store(waiting, seen="x", actor=officer())


def test_fetch_that_is_not_ready_cannot_be_stored_or_discarded(world):
    job = ask()

    with pytest.raises(FetchNotReady):
        cbs_jobs.store(job, seen="x", actor=officer())
    with pytest.raises(FetchNotReady):
        cbs_jobs.discard(job, actor=officer())


def test_fetch_of_a_lost_worker_is_started_again(world):
    job = ask()
    long_ago = timezone.now() - 2 * LOST_AFTER
    CbsJob.objects.filter(pk=job.pk).update(state=ExportState.RUNNING, token=job.pk, heartbeat_at=long_ago)

    sweep_cbs_jobs()

    job.refresh_from_db()
    assert (job.state, job.attempts) == (ExportState.QUEUED, 1)


def test_fetch_that_nobody_stored_expires_and_what_was_stored_stays(world):
    job = fetched()
    CbsJob.objects.filter(pk=job.pk).update(expires_at=timezone.now() - timedelta(days=1))

    expire_cbs_jobs()

    job.refresh_from_db()
    assert (job.state, bool(job.file)) == (ExportState.EXPIRED, False)
    with pytest.raises(FetchNotReady):
        review_fetch(job)


def test_stopped_fetch_keeps_no_figure(world):
    job = ask()
    jobs.cancel(job)

    cbs_jobs.fetch(job.pk)

    assert (world.asked, CbsFetch.objects.count()) == ([], 0)


def test_screens_from_fetching_to_storing(world, monkeypatch):
    monkeypatch.setattr("monitoring.views.cbs.fetch_when_committed", lambda job: cbs_jobs.fetch(job.pk))
    client = signed_in(Role.STATISTICS_OFFICER)
    assert "nog niet opgehaald" in text_of(client.get(reverse("monitoring:cbs")))

    page = client.post(reverse("monitoring:cbs-fetch", args=[PERMITS]), follow=True)
    text = text_of(page)
    assert "kwartaal 2 van 2024" in text
    assert "16 nieuwe cijfers" in text_of(client.get(reverse("monitoring:cbs")))

    job = CbsJob.objects.get()
    mark = page.context["seen"].whole.mark
    done = client.post(reverse("monitoring:cbs-job-store", args=[job.pk]), {"shown": mark}, follow=True)
    assert "16 cijfers zijn opgeslagen" in text_of(done)
    assert "opgeslagen door" in text_of(done)
    assert Load.objects.get().added == 16


def test_second_click_on_screen_leaves_a_message():
    client = signed_in(Role.STATISTICS_OFFICER)
    ask()

    page = client.post(reverse("monitoring:cbs-fetch", args=[PERMITS]), follow=True)

    assert "wordt al opgehaald" in text_of(page)
    assert CbsJob.objects.count() == 1


def test_page_is_read_again_once_the_fetch_has_ended(world):
    client = signed_in(Role.STATISTICS_OFFICER)
    job = ask()
    address = reverse("monitoring:cbs-job-progress", args=[job.pk])
    assert "HX-Refresh" not in client.get(address)

    cbs_jobs.fetch(job.pk)

    assert client.get(address)["HX-Refresh"] == "true"


def test_list_asks_as_much_for_one_fetch_as_for_more(world, django_assert_max_num_queries):
    store(fetched())
    ask(STOCK)

    with django_assert_max_num_queries(12):
        rows = tables_from_cbs()

    assert [row.held_until for row in rows] == ["kwartaal 2 van 2024", "", ""]
