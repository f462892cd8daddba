"""Letters for many cases: all stored with the zip, or none."""

import io
import zipfile

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.dates.services.takeover import take_over
from drenthe.exports import jobs
from drenthe.exports.models import ExportState
from subsidies.enums import Action, LetterKind
from subsidies.models import CaseEvent, Letter, LetterJob, LetterTemplate
from subsidies.services.letters import letter_batch, letter_jobs, letters
from subsidies.services.refusals import FilterNotUsable, NoCaseChosen, NoCaseWaits
from tests import factories
from tests.cases import today as local_today
from tests.factories import make_application, make_ceiling, make_user, refuse
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("files", "payer")]


def make_award(**fields):
    """An award that was taken over, so that its letter was not made here yet."""
    with take_over("test"):
        return factories.make_award(**fields)


def today():
    return local_today().isoformat()


def ask(actor=None, kind="award", case=None, **filters):
    return letter_jobs.request_letters(
        kind,
        letter_date=timezone.localdate(),
        case_numbers=case,
        filters={name: [value] for name, value in filters.items()},
        actor=actor or make_user(Role.CASE_OFFICER),
    )


def built(job):
    letter_jobs.make_letters(job.pk)
    job.refresh_from_db()
    return job


def members(run):
    with run.file.open("rb") as file, zipfile.ZipFile(io.BytesIO(file.read())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def letter_files():
    if not default_storage.exists("letters"):
        return []
    return [
        name
        for case in default_storage.listdir("letters")[0]
        for name in default_storage.listdir(f"letters/{case}")[1]
    ]


def test_zip_holds_the_letters_and_the_dossiers_have_them():
    first, second, other = make_award(), make_award(), make_application()
    actor = make_user(Role.CASE_OFFICER)

    run = built(ask(actor))

    found = members(run)
    names = [f"{case.case_number}-verlening.{suffix}" for case in (first, second) for suffix in ("docx", "pdf")]
    assert sorted(found)[:4] == names
    assert len(found) == 5
    assert (run.state, run.rows_total) == (ExportState.DONE, 2)
    assert {letter.application_id for letter in Letter.objects.all()} == {first.pk, second.pk}
    assert {letter.made_by for letter in Letter.objects.all()} == {actor}
    assert CaseEvent.objects.filter(action=Action.MAKE_LETTER).count() == 2
    stored = Letter.objects.get(application=first)
    for kept, suffix in ((stored, "docx"), (stored.printed, "pdf")):
        assert default_storage.open(kept.file.name).read() == found[f"{first.case_number}-verlening.{suffix}"]
    assert not other.letters.exists()


def test_only_the_chosen_cases_get_a_letter():
    first, second = make_award(), make_award()

    built(ask(case=[second.case_number]))

    assert [letter.application for letter in Letter.objects.all()] == [second]
    assert not first.letters.exists()


def test_filters_narrow_the_cases():
    make_award()
    ceiling = make_ceiling()
    wanted = make_award(ceiling=ceiling)

    built(ask(scheme=str(ceiling.scheme_id)))

    assert [letter.application for letter in Letter.objects.all()] == [wanted]


def test_case_that_cannot_have_the_letter_is_in_the_list_with_the_reason():
    award, other = make_award(), make_application()

    run = built(ask(case=[award.case_number, other.case_number]))

    overview = next(content for name, content in members(run).items() if name.endswith(".csv")).decode("utf-8-sig")
    lines = {line.split(";")[0]: line for line in overview.splitlines()}
    assert lines[award.case_number].split(";")[3:] == [f"{award.case_number}-verlening.docx", ""]
    assert lines[other.case_number].split(";")[3] == ""
    assert other.case_number in lines[other.case_number].split(";")[4]
    assert Letter.objects.count() == 1


def test_fault_half_way_leaves_no_letter_and_no_file(monkeypatch):
    make_award()
    make_award()
    build, calls = letters.build, []

    def fail_second(*args, **kwargs):
        calls.append(1)
        if len(calls) == 2:
            raise OSError("the disk is full")
        return build(*args, **kwargs)

    monkeypatch.setattr(letters, "build", fail_second)
    run = ask()
    with pytest.raises(OSError, match="full"):
        letter_jobs.make_letters(run.pk)

    run.refresh_from_db()
    assert run.state == ExportState.FAILED
    assert (Letter.objects.count(), letter_files()) == (0, [])
    assert not CaseEvent.objects.filter(action=Action.MAKE_LETTER).exists()


def test_fault_while_storing_leaves_the_run_failed_and_no_letter(monkeypatch):
    make_award()
    make_award()
    store, calls = letters.store, []

    def fail_second(letter, **terms):
        calls.append(1)
        if len(calls) == 2:
            raise OSError("the database is away")
        return store(letter, **terms)

    monkeypatch.setattr(letters, "store", fail_second)
    run = ask()
    with pytest.raises(OSError, match="away"):
        letter_jobs.make_letters(run.pk)

    run.refresh_from_db()
    assert (run.state, run.file.name) == (ExportState.FAILED, "")
    assert (Letter.objects.count(), letter_files(), default_storage.listdir("letter-jobs")[1]) == (0, [], [])


def test_run_that_is_cancelled_at_the_end_keeps_nothing(monkeypatch):
    make_award()
    run = ask()
    finish = jobs._finish

    def cancel_first(*args, **kwargs):
        jobs.cancel(run)
        return finish(*args, **kwargs)

    monkeypatch.setattr(jobs, "_finish", cancel_first)
    built(run)

    assert run.state == ExportState.CANCELLED
    assert (Letter.objects.count(), letter_files(), default_storage.listdir("letter-jobs")[1]) == (0, [], [])


def test_run_that_is_made_again_gives_the_same_letters_and_no_second_ones():
    make_award()
    run = built(ask())
    first = members(run)
    LetterJob.objects.filter(pk=run.pk).update(state=ExportState.EXPIRED, file="", size=None)
    run.refresh_from_db()

    jobs.retry(run)
    again = members(built(run))

    assert Letter.objects.count() == 1
    assert again == first


def test_text_that_is_broken_gives_a_zip_with_the_reason_only():
    award = make_award()
    text = LetterTemplate.objects.get(kind="award", scheme=None)
    LetterTemplate.objects.filter(pk=text.pk).update(body=f"{text.body}\n{{{{ nobody }}}}")

    run = built(ask())

    (overview,) = members(run).values()
    assert "nobody" in overview.decode()
    assert award.case_number in overview.decode()
    assert not Letter.objects.exists()


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        ({"case": []}, NoCaseChosen),
        ({"case": ["DW-2099-00001"]}, NoCaseWaits),
        ({}, NoCaseWaits),
        ({"nonsense": "1"}, FilterNotUsable),
        ({"scheme": "x"}, FilterNotUsable),
    ],
    ids=str,
)
def test_request_that_cannot_be_is_refused(terms, refusal):
    with pytest.raises(refusal):
        ask(**terms)

    assert not LetterJob.objects.exists()


@pytest.mark.parametrize("kind", ["nonsense", ""])
def test_unknown_type_of_letter_is_refused_on_screen(kind):
    data = {"kind": kind, "query": "", "letter_date": today()}

    response = signed_in(Role.CASE_OFFICER).post(reverse("subsidies:letter-job-new"), data)

    assert response.status_code == 400
    assert not LetterJob.objects.exists()


@pytest.mark.parametrize("part", ["", "-progress", "-file"])
def test_letters_are_only_for_whoever_asked_for_them(part):
    make_award()
    client, other = signed_in(Role.CASE_OFFICER), signed_in(Role.CASE_OFFICER)
    job = built(ask(client.user))
    url = reverse(f"subsidies:letter-job{part}", args=[job.pk])

    assert client.get(url).status_code in {200, 286}
    assert other.get(url).status_code == 404


def test_zip_is_fetched_under_its_own_name():
    make_award()
    client = signed_in(Role.CASE_OFFICER)
    job = built(ask(client.user))

    response = client.get(job.file_url)

    assert f"brieven-verlening-{job.letter_date}.zip" in response["Content-Disposition"]
    assert zipfile.is_zipfile(io.BytesIO(b"".join(response.streaming_content)))


def test_zip_that_is_not_there_says_so():
    make_award()
    client = signed_in(Role.CASE_OFFICER)
    job = ask(client.user)

    response = client.get(job.file_url)

    assert response.status_code == 404
    assert "nog niet klaar" in text_of(response)


def test_job_is_stopped_and_started_again_on_screen():
    make_award()
    client = signed_in(Role.CASE_OFFICER)
    job = ask(client.user)

    assert client.post(job.cancel_url).status_code == 302
    job.refresh_from_db()
    assert job.state == ExportState.CANCELLED
    assert client.post(job.retry_url).status_code == 302
    job.refresh_from_db()
    assert job.state == ExportState.QUEUED


def test_case_waits_for_a_letter_until_it_has_one():
    award = make_award()
    with take_over("test"):
        refused = refuse(
            make_application(), reason="Omdat het niet past.", decided_on=timezone.localdate(), actor=make_user()
        )
    cases = type(award).objects.all()

    assert list(letter_batch.waiting(cases, LetterKind.AWARD)) == [award]
    assert list(letter_batch.waiting(cases, LetterKind.REFUSAL)) == [refused]
    letters.make(award, LetterKind.AWARD, letter_date=timezone.localdate(), is_another=True, actor=make_user())
    assert list(letter_batch.waiting(cases, LetterKind.AWARD)) == []


def test_cases_are_chosen_on_screen_and_the_job_is_asked_for():
    first, second, client = make_award(), make_award(), signed_in(Role.CASE_OFFICER)
    page = text_of(client.get(reverse("subsidies:letters-many")))
    assert first.case_number in page

    data = {"kind": "award", "query": "kind=award", "case": ["", second.case_number], "letter_date": today()}
    response = client.post(reverse("subsidies:letter-job-new"), data)

    job = LetterJob.objects.get()
    assert response.url == job.get_absolute_url()
    assert (job.kind, job.case_numbers, job.letter_date.isoformat()) == ("award", [second.case_number], today())
    assert client.get(response.url).status_code == 200


def test_all_cases_of_the_list_are_asked_for_with_its_filters():
    client = signed_in(Role.CASE_OFFICER)
    ceiling = make_ceiling()
    make_award(ceiling=ceiling)
    data = {"kind": "award", "query": f"kind=award&scheme={ceiling.scheme_id}", "letter_date": today()}

    client.post(reverse("subsidies:letter-job-new"), data)

    job = LetterJob.objects.get()
    assert (job.case_numbers, job.filters) == ([], {"scheme": [str(ceiling.scheme_id)]})


def test_choosing_no_case_is_refused_and_not_read_as_all():
    make_award()
    data = {"kind": "award", "query": "kind=award", "case": [""], "letter_date": today()}

    response = signed_in(Role.CASE_OFFICER).post(reverse("subsidies:letter-job-new"), data)

    assert response.status_code == 409
    assert not LetterJob.objects.exists()


def test_letters_and_dossiers_are_not_asked_for_on_the_page_of_exports():
    page = text_of(signed_in(Role.CASE_OFFICER).get(reverse("exports:export-list")))

    assert "export-letters" not in page
    assert "export-dossier" not in page


def test_jobs_of_the_user_are_found_back_on_the_list():
    make_award()
    client, other = signed_in(Role.CASE_OFFICER), signed_in(Role.CASE_OFFICER)
    job = ask(client.user)

    assert job.get_absolute_url() in text_of(client.get(reverse("subsidies:letters-many")))
    assert job.get_absolute_url() not in text_of(other.get(reverse("subsidies:letters-many")))
