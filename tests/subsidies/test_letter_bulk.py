"""Letters of every kind for many cases at once: made, and refused in part with the reason in the list."""

import csv
import io
import zipfile

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports.models import ExportState
from subsidies.enums import LetterKind
from subsidies.models import Application, Letter
from subsidies.services.letters import letter_batch, letter_jobs, standing_rules
from tests.factories import make_user
from tests.subsidies.letter_matrix import case_of
from tests.subsidies.test_letter_standing import OVERTAKES, variant_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("files", "payer")]


def make_many(kind, *cases):
    """Ask for letters of a kind for cases, and return the job once it is done."""
    numbers, today = [case.case_number for case in cases], timezone.localdate()
    actor = make_user(Role.CASE_OFFICER)
    job = letter_jobs.request_letters(kind, letter_date=today, case_numbers=numbers, actor=actor)
    letter_jobs.make_letters(job.pk)
    job.refresh_from_db()
    return job


def in_zip(job):
    with job.file.open("rb") as file, zipfile.ZipFile(io.BytesIO(file.read())) as archive:
        names = archive.namelist()
        overview = archive.read(next(name for name in names if name.endswith(".csv"))).decode("utf-8-sig")
    return names, {row["case_number"]: row for row in csv.DictReader(io.StringIO(overview), delimiter=";")}


def overtaken(kind):
    """A case that has something to tell in a letter of the kind that something overtook, where anything can."""
    for rule in standing_rules.RULES[kind]:
        case = case_of(variant_of(kind))
        if OVERTAKES[rule.__name__](case) is None:
            return Application.objects.get(pk=case.pk)
    return case_of(variant_of(LetterKind.ACKNOWLEDGEMENT))


@pytest.mark.one_database
@pytest.mark.parametrize("kind", list(LetterKind))
def test_letters_of_each_kind_are_made_at_once_and_refused_in_part_with_the_reason(kind):
    good, other = case_of(variant_of(kind)), overtaken(kind)
    waits = letter_batch.waiting(Application.objects.filter(pk=good.pk), kind).exists()

    job = make_many(kind, good, other)

    names, rows = in_zip(job)
    assert (job.state, waits) == (ExportState.DONE, True)
    assert [letter.application for letter in Letter.objects.filter(kind=kind)] == [good]
    assert rows[good.case_number]["file"] in names
    assert rows[good.case_number]["problem"] == ""
    assert rows[other.case_number]["file"] == ""
    assert len(rows[other.case_number]["problem"]) > 20


@pytest.mark.parametrize(
    "kind", [kind for kind, rules in standing_rules.RULES.items() if standing_rules.ENDS in rules]
)
def test_case_that_ended_does_not_wait_for_a_letter_about_an_open_one(kind):
    case = case_of(variant_of(kind))
    OVERTAKES["_ended"](case)

    assert not letter_batch.waiting(Application.objects.all(), kind).exists()


def test_letter_that_was_made_is_not_made_twice_at_once():
    case = case_of(variant_of(LetterKind.ACKNOWLEDGEMENT))
    make_many(LetterKind.ACKNOWLEDGEMENT, case)

    names, rows = in_zip(make_many(LetterKind.ACKNOWLEDGEMENT, case))

    assert Letter.objects.count() == 1
    assert rows[case.case_number]["file"] in names
