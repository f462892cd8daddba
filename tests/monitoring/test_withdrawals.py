"""A delivery taken back: what stood there before counts again, and every row of it stays."""

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

import monitoring
from drenthe.accounts.roles import Role
from monitoring.enums import LoadKind
from monitoring.models import Finding, Load, Upload, Value, Withdrawal
from monitoring.services.checks.findings import explain
from monitoring.services.checks.loads import Origin, store_values
from monitoring.services.checks.withdrawals import (
    AlreadyTakenBack,
    InPublicVersion,
    StoredOver,
    WithdrawalUnexplained,
    take_back,
)
from monitoring.services.files import uploads
from monitoring.services.tables.editions import Edition
from monitoring.services.tables.grid import entries_of
from monitoring.services.tables.shape import CellEntry
from tests.factories import make_user
from tests.monitoring.tables import DAY, make_load, make_rule, make_table
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
WHY = "Verkeerd bestand"


def summed(**fields):
    table = make_table(**fields)
    make_rule(table, key="sum", result="class2", terms=("class1",))
    return table


def put_in(table, total, *, period="2024", day=DAY, part=5):
    entries = {
        (series, period): CellEntry(Decimal(number))
        for series, number in {"place1/class1": part, "place1/class2": total}.items()
    }
    return store_values(table, entries, origin=Origin(LoadKind.FILE, "test", day), actor=make_user()).load


def back(load, reason=WHY):
    return take_back(load, reason=reason, actor=make_user())


def totals(table):
    return {period: entry.number for (series, period), entry in entries_of(table).items() if series.endswith("class2")}


def test_figures_go_back_to_those_before_and_no_row_is_gone():
    table = summed()
    put_in(table, 5)
    wrong = put_in(table, 7)

    taken = back(wrong)

    assert totals(table) == {"2024": 5}
    assert (taken.load, taken.reason, Load.objects.count(), Value.objects.count()) == (wrong, WHY, 2, 3)


def test_figures_of_a_year_that_had_none_are_gone_with_their_year():
    table = summed()
    wrong = put_in(table, 7)

    back(wrong)

    assert (entries_of(table), Edition(is_public=False, day=DAY).periods([table])) == ({}, {})
    assert not Finding.objects.filter(closed_on=None).exists()


def test_finding_that_is_there_again_has_its_explanation_again():
    table = summed()
    put_in(table, 7)
    explain(Finding.objects.get(), explanation="Zo gepubliceerd", actor=make_user())
    wrong = put_in(table, 5)

    back(wrong)

    again = Finding.objects.get(closed_on=None)
    assert (again.explanation, again.found, Finding.objects.count()) == ("Zo gepubliceerd", 7, 2)


def test_finding_that_is_there_again_with_other_figures_has_no_explanation():
    table = summed()
    put_in(table, 7)
    explain(Finding.objects.get(), explanation="Zo gepubliceerd", actor=make_user())
    put_in(table, 8)
    wrong = put_in(table, 5)

    back(wrong)

    assert Finding.objects.get(closed_on=None).explanation == ""


def test_right_file_can_be_stored_after_it():
    table = summed()
    back(put_in(table, 7))

    again = put_in(table, 7)

    assert (again.added, totals(table)) == (2, {"2024": 7})


@pytest.mark.parametrize(("later_total", "later_day"), [(8, DAY), (7, DAY - timedelta(days=9))])
def test_later_figures_of_the_period_are_taken_back_first(later_total, later_day):
    table = summed()
    wrong = put_in(table, 7)
    later = put_in(table, later_total, day=later_day, part=6)

    with pytest.raises(StoredOver, match="test"):
        back(wrong)
    back(later)
    back(wrong)

    assert entries_of(table) == {}


def test_later_file_that_confirmed_a_figure_stands_in_the_way():
    table = summed()
    wrong = put_in(table, 7)
    later = make_load(table, same=1)
    about = uploads.About(2024, DAY, "definitive")
    upload = uploads.by_hand(table, figures={}, about=about, actor=make_user())
    Upload.objects.filter(pk=upload.pk).update(load=later, closed_at=timezone.now())

    with pytest.raises(StoredOver):
        back(wrong)


def test_later_figures_of_another_period_do_not_matter():
    table = summed()
    wrong = put_in(table, 7)
    put_in(table, 9, period="2025")

    back(wrong)

    assert totals(table) == {"2025": 9}


def test_figures_in_the_public_version_stay():
    table = summed(is_public=True, released_on=DAY)
    load = put_in(table, 7)

    with pytest.raises(InPublicVersion):
        back(load)

    assert totals(table) == {"2024": 7}


def test_figures_published_after_the_release_can_be_taken_back():
    table = summed(is_public=True, released_on=DAY)
    put_in(table, 5)
    wrong = put_in(table, 7, day=DAY + timedelta(days=1))

    back(wrong)

    assert totals(table) == {"2024": 5}


def test_it_is_taken_back_once_and_with_a_reason():
    load = put_in(summed(), 7)

    with pytest.raises(WithdrawalUnexplained):
        back(load, " ")
    back(load)
    with pytest.raises(AlreadyTakenBack):
        back(load)

    assert Withdrawal.objects.count() == 1


def test_withdrawal_without_a_reason_is_refused_by_the_database():
    load = make_load(make_table())

    with pytest.raises(IntegrityError), transaction.atomic():
        Withdrawal.objects.create(load=load, reason="", actor=make_user())


def test_officer_takes_it_back_on_its_page_and_the_list_says_so():
    load = put_in(summed(), 7)
    client = signed_in(Role.STATISTICS_OFFICER)

    refused = client.post(load.get_absolute_url(), {"reason": ""})
    done = client.post(load.get_absolute_url(), {"reason": WHY}, follow=True)
    listed = client.get(reverse("monitoring:load-list", args=[load.table.key]))

    assert (refused.status_code, done.status_code) == (409, 200)
    assert all(WHY in text_of(page) for page in (done, listed))


@pytest.mark.usefixtures("files")
def test_page_of_the_file_says_that_it_was_taken_back():
    table, actor = summed(), make_user()
    about = uploads.About(2024, date(2025, 7, 1), "definitive", "Opgave")
    upload = uploads.by_hand(table, figures={("place1/class1", "2024"): "5"}, about=about, actor=actor)
    uploads.confirm(upload, seen=uploads.preview_upload(upload).mark, is_sure=True, actor=actor)
    back(Load.objects.get())

    page = signed_in(Role.STATISTICS_OFFICER).get(upload.get_absolute_url())

    assert WHY in text_of(page)


def test_no_figure_is_read_without_asking_whether_it_was_taken_back():
    root = Path(monitoring.__file__).parent
    reads = [
        (path.relative_to(root).as_posix(), found)
        for path in root.rglob("*.py")
        if "migrations" not in path.parts
        for found in re.findall(r"\b(?:Value|Load)\.objects\.(\w+)", path.read_text())
    ]
    # what is asked is of one delivery by its key, or of all there is; or nothing is read at all
    others = {("services/checks/withdrawals.py", "select_related"), ("services/checks/withdrawals.py", "filter")}
    others |= {("pages/desk.py", "select_related"), ("loading/statistics_2024.py", "count")}
    others |= {("services/checks/divisions.py", "filter"), ("services/tables/grid.py", "filter")}

    unasked = [one for one in reads if one[1] not in ("counting", "create", "bulk_create") and one not in others]

    assert len(reads) >= 15
    assert unasked == []
