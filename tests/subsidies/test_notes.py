"""Notes on a case: who is named in one, and who hears of it."""

import pytest

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Note
from subsidies.services import refusals
from subsidies.services.case import notes
from tests.factories import make_user
from tests.subsidies.test_work import TODAY, decider, make_case, officer

pytestmark = pytest.mark.django_db


def test_note_tells_who_is_named_or_chosen(mailoutbox, django_capture_on_commit_callbacks):
    named = officer(email="bo.de-boer@test.example")
    whole, chosen, actor = officer(), decider(), officer()
    case = make_case()

    with django_capture_on_commit_callbacks(execute=True):
        note = notes.write_note(
            case,
            text=f"  @bo.de-boer, look at this. @{whole.email} too; mail info@test.example.  ",
            mentioned=[chosen, actor],
            actor=actor,
        )

    assert set(note.mentions.all()) == {named, whole, chosen, actor}
    assert note.text.startswith("@bo.de-boer")
    assert sorted(mail.to[0] for mail in mailoutbox) == sorted([named.email, whole.email, chosen.email])


@pytest.mark.parametrize(
    ("text", "name"), [("Ask @nobody.", "@nobody"), ("@Nobody", "@nobody"), ("look\n@reader please", "@reader")]
)
def test_note_that_names_nobody_who_may_read_it_is_refused(text, name):
    make_user(Role.READER, email="reader@test.example")

    with pytest.raises(refusals.UnknownMention) as refusal:
        notes.write_note(make_case(), text=text, actor=officer())

    assert (refusal.value.facts, Note.objects.count()) == ({"name": name}, 0)


def test_note_for_somebody_who_may_not_read_it_is_refused():
    with pytest.raises(refusals.UnknownMention):
        notes.write_note(make_case(), text="x", mentioned=[make_user(Role.READER)], actor=officer())


@pytest.mark.parametrize("text", ["", "  \n "])
def test_empty_note_is_refused(text):
    with pytest.raises(refusals.NoteEmpty):
        notes.write_note(make_case(), text=text, actor=officer())


def test_note_can_be_written_on_a_closed_case():
    case = make_case(Status.REFUSED, decided_on=TODAY)

    assert notes.write_note(case, text="Archived", actor=officer()) in case.notes.all()
