"""Letters on screen: seen, made, fetched, sent; and the texts in the admin."""

import io

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone
from docx import Document

from drenthe.accounts.roles import Role
from drenthe.dates.services.takeover import take_over
from subsidies.enums import LetterKind
from subsidies.models import Letter, LetterTemplate
from subsidies.services.letters import letters
from tests import factories
from tests.factories import make_application, make_organisation, make_user
from tests.subsidies import uploads
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate


def make_award(**fields):
    """An award that was taken over, so that its letter was not made here yet."""
    with take_over("test"):
        return factories.make_award(**fields)


def page_of(application, kind=LetterKind.AWARD):
    return reverse("subsidies:letter", args=[application.case_number, kind])


def made(application=None, kind=LetterKind.AWARD):
    return letters.make(application or make_award(), kind, letter_date=TODAY(), actor=make_user())


def acknowledgement():
    """A letter on which nothing rests, so that it can go out."""
    return made(make_application(), LetterKind.ACKNOWLEDGEMENT)


def values(**more):
    return {"letter_date": TODAY().isoformat(), "annexes": "", **more}


def test_case_officer_sees_a_letter_before_it_is_made():
    application = make_award(applicant=make_organisation(name="<b>{{ title }}</b>"))

    page = text_of(signed_in(Role.CASE_OFFICER).get(page_of(application)))

    assert "Bent u het niet eens" in page
    assert "&lt;b&gt;{{ title }}&lt;/b&gt;" in page
    assert not Letter.objects.exists()


def test_changed_date_and_annexes_show_in_the_letter():
    response = signed_in(Role.CASE_OFFICER).post(page_of(make_award()), values(annexes="Begroting\nTekening"))

    assert "Tekening</p>" in text_of(response)
    assert not Letter.objects.exists()


def test_draft_is_fetched_in_word_and_nothing_is_kept():
    response = signed_in(Role.CASE_OFFICER).post(page_of(make_award()), values(draft="1"))

    document = Document(io.BytesIO(response.content))
    assert "CONCEPT" in "".join(paragraph.text for paragraph in document.sections[0].header.paragraphs)
    assert response["Content-Disposition"].startswith('attachment; filename="concept-')
    assert not Letter.objects.exists()


def test_letter_is_made_and_can_be_fetched_from_the_case():
    application, client = make_award(), signed_in(Role.CASE_OFFICER)

    response = client.post(page_of(application), values(make="1"))

    letter = Letter.objects.get()
    assert response.url.startswith(application.get_absolute_url())
    url = reverse("subsidies:letter-file", args=[application.case_number, letter.pk])
    assert url in text_of(client.get(application.get_absolute_url()))
    fetched = client.get(url)
    assert b"".join(fetched.streaming_content) == default_storage.open(letter.file.name).read()
    assert fetched["Content-Disposition"] == f'attachment; filename="{letter.name}"'
    assert fetched["X-Content-Type-Options"] == "nosniff"


def test_second_letter_that_tells_the_same_is_asked_about_before_it_is_made():
    application, client = make_award(), signed_in(Role.CASE_OFFICER)
    assert 'name="is_another"' not in text_of(client.get(page_of(application)))
    client.post(page_of(application), values(make="1"))

    assert 'name="is_another"' in text_of(client.get(page_of(application)))
    asked = client.post(page_of(application), values(make="1"))

    assert asked.status_code == 409
    assert "niet als verzonden geregistreerd" in text_of(asked)
    assert 'name="make"' in text_of(asked)
    assert Letter.objects.count() == 1
    assert client.post(page_of(application), values(make="1", is_another="on")).status_code == 302
    assert Letter.objects.count() == 2


def test_letter_with_nothing_to_tell_is_a_conflict():
    response = signed_in(Role.CASE_OFFICER).get(page_of(make_application()))

    assert response.status_code == 409
    assert 'role="alert"' in text_of(response)


def test_letter_without_a_date_comes_back():
    assert signed_in(Role.CASE_OFFICER).post(page_of(make_award()), values(letter_date="")).status_code == 400


@pytest.mark.parametrize("role", [Role.DECISION_MAKER, Role.FINANCE, Role.AUDITOR, Role.READER])
def test_only_a_case_officer_makes_and_sends_letters(role):
    letter, client = acknowledgement(), signed_in(role)
    application = letter.application

    assert client.post(page_of(application), values(make="1")).status_code == 403
    assert client.post(reverse("subsidies:letters-sent"), {"letters": [letter.pk]}).status_code == 403
    assert client.get(reverse("subsidies:letters-many")).status_code == 403
    assert Letter.objects.get().sent_on is None


@pytest.mark.parametrize(("role", "status"), [(Role.AUDITOR, 200), (Role.READER, 403)])
def test_letter_is_for_who_may_see_letters(role, status):
    letter = made()
    case = letter.application

    url = reverse("subsidies:letter-file", args=[case.case_number, letter.pk])
    assert signed_in(role).get(url).status_code == status
    assert (url in text_of(signed_in(role).get(case.get_absolute_url()))) is (status == 200)
    elsewhere = reverse("subsidies:letter-file", args=[make_application().case_number, letter.pk])
    assert signed_in(Role.AUDITOR).get(elsewhere).status_code == 404


def test_letter_is_registered_as_sent_from_the_case():
    letter, client = acknowledgement(), signed_in(Role.CASE_OFFICER)
    data = {"letters": letter.pk, "sent_on": TODAY().isoformat(), "case": letter.application.case_number}

    response = client.post(reverse("subsidies:letters-sent"), data)

    assert response.url == f"{letter.application.get_absolute_url()}#letters"
    assert Letter.objects.get().sent_on == TODAY()


def test_many_letters_are_registered_as_sent_at_once():
    found, client = [acknowledgement(), acknowledgement()], signed_in(Role.CASE_OFFICER)
    url = reverse("subsidies:letters-sent")

    assert all(letter.application.case_number in text_of(client.get(url)) for letter in found)
    client.post(url, {"letters": [letter.pk for letter in found], "sent_on": TODAY().isoformat()})

    assert set(Letter.objects.values_list("sent_on", flat=True)) == {TODAY()}
    assert found[0].application.case_number not in text_of(client.get(url)).partition("<main")[2]


@pytest.mark.parametrize("data", [{}, {"letters": ["999"]}, {"letters": ["x"]}], ids=["none", "unknown", "nonsense"])
def test_wrong_choice_of_letters_comes_back(data):
    response = signed_in(Role.CASE_OFFICER).post(
        reverse("subsidies:letters-sent"), {**data, "sent_on": TODAY().isoformat()}
    )

    assert response.status_code == 400


# Texts in the admin


def save_text(**fields):
    template = LetterTemplate.objects.get(kind=LetterKind.AWARD)
    data = {"kind": "award", "scheme": "", "subject": template.subject, "body": template.body, **fields}
    url = reverse("admin:subsidies_lettertemplate_change", args=[template.pk])
    return signed_in(Role.FUNCTIONAL_ADMIN).post(url, data)


def test_functional_admin_changes_a_text():
    assert save_text(body="Dag {{ applicant }}, u krijgt {{ awarded }}.").status_code == 302
    assert LetterTemplate.objects.get(kind="award").body.startswith("Dag")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"body": "Dag {{ aanvrager }}"}, "aanvrager"),
        ({"subject": "{{ onderwerp }}"}, "onderwerp"),
        ({"body": "{% if mandate %}{{ x }}"}, "endif"),
        ({"body": "{{ mandate.__class__ }}"}, "__class__"),
        ({"file": uploads.upload("own.docx", uploads.PDF)}, ".docx"),
        ({"file": uploads.upload("own.docm", uploads.docx())}, ".docx"),
    ],
    ids=["name", "name in subject", "syntax", "reaching out", "no Word", "macros"],
)
def test_text_that_cannot_be_merged_is_not_kept(fields, said):
    response = save_text(**fields)

    assert response.status_code == 200
    assert said in text_of(response).partition('class="errornote"')[2]
    assert LetterTemplate.objects.get(kind="award").subject.startswith("Besluit")


def word_with(text):
    document, out = Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


def test_own_word_template_with_an_unknown_name_is_not_kept():
    assert save_text(file=uploads.upload("own.docx", word_with("{{ logo }}"))).status_code == 200
    assert save_text(file=uploads.upload("own.docx", word_with("{{ subject }}"))).status_code == 302


def test_letter_of_another_case_is_not_registered_from_the_page_of_a_case():
    officer = signed_in(Role.CASE_OFFICER)
    mine, other = make_application(), make_application()
    letter = letters.make(other, LetterKind.ACKNOWLEDGEMENT, letter_date=timezone.localdate(), actor=officer.user)
    values = {"letters": [letter.pk], "sent_on": timezone.localdate().isoformat()}

    refused = officer.post(reverse("subsidies:letters-sent"), {**values, "case": mine.case_number})

    assert refused.status_code == 400
    assert Letter.objects.get(pk=letter.pk).sent_on is None
    officer.post(reverse("subsidies:letters-sent"), {**values, "case": other.case_number})
    assert Letter.objects.get(pk=letter.pk).sent_on == timezone.localdate()
