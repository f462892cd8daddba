"""Who writes a proposal reads its letter before it is proposed; nothing is kept by looking."""

from datetime import timedelta

import pytest
from django.utils import timezone

from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Proposal, RefusalGround
from subsidies.services.letters.letters import compose_decision
from subsidies.views.act_list import ACTS
from tests.cases import make_case
from tests.factories import make_user
from tests.subsidies.test_acts import GOOD, act, client_for, start, stored, url_of
from tests.told import need_not_be_heard
from tests.web import hidden, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
SHOW = {"show-letter": "1"}
PROPOSALS = [slug for slug, one in ACTS.items() if one.shows_letter]


@pytest.mark.parametrize("slug", PROPOSALS)
def test_letter_is_shown_before_it_is_proposed_and_nothing_is_stored(slug):
    case = start(slug)
    before = stored()

    response = act(case, slug, **SHOW)

    page = text_of(response)
    assert response.status_code == 200
    assert "De brief zoals die nu zou worden" in page
    assert "Er is nog niets opgeslagen." in page
    assert ("Onze beslissing op uw bezwaar" if slug == "propose-objection" else "Besluit: ") in page
    assert GOOD[slug]["activities" if slug == "propose" else "reason"] in page
    assert stored() == before


def test_letter_that_was_shown_is_the_one_that_is_proposed():
    case = start("propose")

    shown = act(case, "propose", **SHOW).context["letter_ahead"]
    response = act(case, "propose")

    assert response.status_code == 302
    proposed = compose_decision(Proposal.objects.get(), decided_on=timezone.localdate())
    assert [block.text for block in shown.blocks] == [block.text for block in proposed.blocks]


@pytest.mark.parametrize(
    ("values", "status", "sentence"),
    [
        ({"amount": "x"}, 400, "Vul een bedrag in euro in"),
        ({"deviation": ""}, 409, ""),
        ({"obligations": "Meld de start"}, 409, "artikel"),
    ],
)
def test_letter_of_a_proposal_that_would_be_refused_is_not_shown(values, status, sentence):
    case = start("propose")
    before = stored()

    response = act(case, "propose", **SHOW, **values)

    assert response.status_code == status
    assert sentence in text_of(response)
    assert response.context.get("letter_ahead") is None
    assert stored() == before


def test_penalty_is_decided_with_the_letter_that_was_shown_and_with_no_other():
    case = start("fix-penalty")
    before, client, url = stored(), client_for("fix-penalty", case), url_of(case, "fix-penalty")

    shown = client.post(url, GOOD["fix-penalty"])
    assert stored() == before
    letter = shown.context["letter_ahead"]
    assert "De dwangsom is" in text_of(shown)
    assert hidden(shown, "letter") == [letter.fingerprint]
    other = client.post(url, GOOD["fix-penalty"] | {"letter": letter.fingerprint, "others": "Bo Bos"})
    assert (other.status_code, stored()) == (409, before)
    assert client.post(url, GOOD["fix-penalty"] | {"letter": letter.fingerprint}).status_code == 302
    assert case.penalty_decisions.exists()


@pytest.mark.parametrize(
    ("ground", "says"),
    [
        ("unreasonably_late", "zesde lid, onder a"),
        ("no_interest", "zesde lid, onder b"),
        ("evidently_unfounded", "zesde lid, onder c"),
    ],
)
def test_decision_that_no_penalty_is_due_is_taken_with_its_letter_and_how_to_object(ground, says):
    case = make_case(Status.REFUSED)
    case.default_notices.create(received_on=timezone.localdate() - timedelta(days=80), actor=make_user())
    client, url = client_for("fix-penalty", case), url_of(case, "fix-penalty")
    refused = GOOD["fix-penalty"] | {"ground": ground, "reason": "Een jaar later"}

    shown = client.post(url, refused)

    page, letter = text_of(shown), shown.context["letter_ahead"]
    assert "Wij betalen u geen dwangsom" in page
    assert says in page
    assert not any(block.text.startswith("De dwangsom is") for block in letter.blocks)
    assert any("bezwaar" in line for line in letter.remedy)
    assert hidden(shown, "letter") == [letter.fingerprint]
    assert client.post(url, refused | {"letter": ""}).status_code == 409
    assert client.post(url, refused | {"letter": letter.fingerprint}).status_code == 302


def test_refusal_can_be_read_before_it_is_proposed():
    case = start("propose")
    need_not_be_heard(Application.objects.get(pk=case.pk), make_user(), "urgent")
    grounds = {"kind": "refusal", "amount": "", "reason": "Het plan kan niet worden uitgevoerd.", "deviation": ""}
    grounds["weighing"] = "Uw belang weegt minder zwaar."
    ground = RefusalGround.objects.get(code="doubtful-activities")
    response = act(case, "propose", **SHOW, **grounds, grounds=[ground.pk])

    assert response.status_code == 200, text_of(response)
    assert "Het plan kan niet worden uitgevoerd." in text_of(response)
    assert "Uw belang weegt minder zwaar." in text_of(response)
    assert Application.objects.get(pk=case.pk).status == Status.ASSESSMENT
