"""Every text that somebody types and a letter prints says so where it is typed, and refuses a dot."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.lib.entry.written import SaysNothing
from subsidies.forms import acts, decisions, objections, term_acts
from subsidies.forms.acts import IN_LETTER, TO_BOTH, TO_OBJECTOR
from subsidies.forms.objection_proposals import ProposeObjectionForm
from subsidies.services.application import completeness
from subsidies.services.assessment import hearing
from subsidies.services.letters.letter_facts import TYPED
from tests.factories import make_application, make_user
from tests.subsidies.test_forms import act

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
# Where each is typed: the form of the act, and its field.
WHERE = {
    "activities": (decisions.ProposeForm, "activities"),
    "advice_answer": (decisions.ProposeForm, "advice_answer"),
    "delay_reason": (term_acts.ExtendForm, "reason"),
    "extension_reason": (term_acts.ExtendForm, "reason"),
    "objection_advice": (ProposeObjectionForm, "advice"),
    "objection_costs_reason": (ProposeObjectionForm, "costs_reason"),
    "objection_grounds": (objections.ReceiveObjectionForm, "grounds"),
    "objection_interest": (objections.ReceiveObjectionForm, "interest"),
    "objection_reason": (objections.PostponeObjectionForm, "text"),
    "missing": (acts.RequestCompletionForm, "missing"),
    "not_heard_reason": (term_acts.WaiveViewForm, "explanation"),
    "reason": (decisions.ProposeForm, "reason"),
    "suspension_reason": (term_acts.SuspendForm, "reason"),
    "view": (term_acts.ReceiveViewForm, "view"),
    "weighing": (decisions.ProposeWithdrawalForm, "weighing"),
    "view_answer": (decisions.ProposeForm, "view_answer"),
    "view_intention": (term_acts.InviteViewForm, "intention"),
}


def test_every_text_in_a_letter_has_its_place_here():
    assert set(TYPED) <= set(WHERE)


@pytest.mark.parametrize("name", WHERE)
def test_field_says_that_its_text_is_in_the_letter(name):
    form, field = WHERE[name]

    found = act(form).fields.get(field) or form.base_fields[field]  # some are there when they are asked for

    readers = (TO_BOTH, TO_OBJECTOR) if name.startswith("objection") else (IN_LETTER,)
    assert any(str(reader) in str(found.help_text) for reader in readers)


@pytest.mark.parametrize("text", [".", "x", "Begroting\nx"])
def test_what_is_missing_is_said_in_words(text):
    day = timezone.localdate()
    with pytest.raises(SaysNothing):
        completeness.request_completion(
            make_application(), missing=text, requested_on=day, due_on=day + timedelta(21), actor=make_user()
        )


def test_what_the_province_intends_is_said_in_words():
    day = timezone.localdate()
    with pytest.raises(SaysNothing):
        hearing.invite_view(
            make_application(), intention=".", invited_on=day, due_on=day + timedelta(21), actor=make_user()
        )
