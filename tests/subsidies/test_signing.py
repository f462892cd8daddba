"""The list of a decision maker: the running room, what a set of signatures does, and why a row cannot be signed."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.models import CeilingShare, Decision, LedgerEntry, Proposal
from subsidies.services.decisions import decisions, proposals, signing
from subsidies.services.verify.verify import differences
from tests.factories import (
    give_mandate,
    make_application,
    make_ceiling,
    make_project,
    make_proposal,
    make_share,
    make_user,
)
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


TODAY = timezone.localdate()
NOW, TOMORROW = TODAY.isoformat(), (TODAY + timedelta(days=1)).isoformat()


def today():
    return timezone.localdate()


def decider(**mandate):
    user = make_user(Role.DECISION_MAKER)
    give_mandate(user, **mandate)
    return user


def propose(ceiling, amount, day=1, **terms):
    return make_proposal(make_application(ceiling=ceiling, amount=amount, received_on=date(2024, 3, day)), **terms)


def rows_for(actor, *, on=None):
    return signing.signing_rows(signing.open_proposals(), on=on or today(), actor=actor)


def money(rows):
    return [(str(row.before), str(row.after), row.refusal and row.refusal.code) for row in rows]


def test_room_runs_down_in_order_of_receipt():
    ceiling = make_ceiling(amount="1000.00")
    late, early = propose(ceiling, "300.00", day=2), propose(ceiling, "600.00", day=1)

    rows = rows_for(decider())

    assert [row.proposal for row in rows] == [early, late]
    assert money(rows) == [("1000.00", "400.00", None), ("400.00", "100.00", None)]


@pytest.mark.parametrize(("amount", "refusal"), [("400.00", None), ("400.01", "CeilingExceeded")])
def test_last_cent_of_the_room_fits(amount, refusal):
    ceiling = make_ceiling(amount="1000.00")
    propose(ceiling, "600.00", day=1)
    propose(ceiling, amount, day=2)

    assert money(rows_for(decider()))[1][2] == refusal


def test_row_that_cannot_be_signed_takes_no_room():
    ceiling, actor = make_ceiling(amount="1000.00"), decider()
    propose(ceiling, "600.00", day=1, actor=actor)
    propose(ceiling, "600.00", day=2)
    propose(ceiling, "600.00", day=3)
    propose(ceiling, "400.00", day=4)

    assert money(rows_for(actor)) == [
        ("1000.00", "1000.00", "OwnProposal"),
        ("1000.00", "400.00", None),
        ("400.00", "400.00", "CeilingExceeded"),
        ("400.00", "0.00", None),
    ]


def test_refusal_needs_no_room():
    ceiling = make_ceiling(amount="0.01")
    propose(ceiling, "600.00", kind="refusal", reason="Past niet")

    assert money(rows_for(decider())) == [("0.01", "0.01", None)]


@pytest.mark.parametrize(
    ("mandate", "refusal"),
    [
        ({}, None),
        ({"max_amount": "600.00"}, None),
        ({"max_amount": "599.99"}, "NoMandate"),
        ({"kind": "award"}, None),
        ({"kind": "refusal"}, "NoMandate"),
        ({"valid_from": today(), "valid_until": today()}, None),
        ({"valid_until": today() - timedelta(days=1)}, "NoMandate"),
        ({"valid_from": today() + timedelta(days=1)}, "NoMandate"),
    ],
)
def test_row_says_whether_the_mandate_covers_it(mandate, refusal):
    propose(make_ceiling(), "600.00")

    assert money(rows_for(decider(**mandate)))[0][2] == refusal


@pytest.mark.parametrize("ours", [True, False])
def test_row_says_whether_the_mandate_is_for_its_scheme(ours):
    ceiling = make_ceiling()
    propose(ceiling, "600.00")

    actor = decider(scheme=ceiling.scheme if ours else make_ceiling().scheme)

    assert rows_for(actor)[0].can_sign is ours


def test_row_says_that_the_user_advises_the_project():
    actor = decider()
    make_proposal(make_application(projects=[make_project(adviser=actor)]))

    assert money(rows_for(actor))[0][2] == "AdviserOfProject"


def test_effect_is_by_ceiling_and_counts_what_can_be_signed_only():
    first, second = make_ceiling(amount="1000.00"), make_ceiling(amount="500.00")
    make_share(ceiling=first, amount="200.00", priority=2)
    propose(first, "600.00", day=1)
    propose(second, "100.00", day=2)
    propose(first, "600.00", day=3)
    propose(first, "600.00", day=4)

    effects = signing.effects(rows_for(decider()))

    assert [(effect.ceiling, str(effect.before), str(effect.signed), str(effect.after)) for effect in effects] == [
        (first, "1200.00", "1200.00", "0.00"),
        (second, "500.00", "100.00", "400.00"),
    ]


def test_proposal_that_is_closed_is_not_on_the_list():
    signed, returned = propose(make_ceiling(), "1.00"), propose(make_ceiling(), "1.00")
    decisions.sign(signed, decided_on=today(), actor=decider())
    proposals.send_back(returned, remark="Omdat het zo is", actor=decider())

    assert list(signing.open_proposals()) == []


def test_what_is_shown_is_what_signing_does():
    ceiling, actor = make_ceiling(amount="1000.00"), decider()
    for day, amount in ((1, "600.00"), (2, "600.00"), (3, "400.00")):
        propose(ceiling, amount, day=day)
    shown = rows_for(actor)

    results = decisions.sign_many([row.proposal for row in shown], decided_on=today(), actor=actor)

    assert [refusal is None for _proposal, refusal in results] == [row.can_sign for row in shown]
    assert CeilingShare.objects.get().committed == Decimal("1000.00")
    assert list(differences()) == []


def test_one_that_is_refused_leaves_nothing_and_does_not_stop_the_others():
    ceiling, actor = make_ceiling(amount="1000.00"), decider()
    own, good = propose(ceiling, "600.00", day=1, actor=actor), propose(ceiling, "400.00", day=2)

    results = dict(decisions.sign_many([own, good], decided_on=today(), actor=actor))

    assert (results[own].code, results[good]) == ("OwnProposal", None)
    assert LedgerEntry.objects.get().application == good.application
    assert Proposal.objects.get(pk=own.pk).state == "open"


# On screen


def queries(client):
    with CaptureQueriesContext(connection) as captured:
        assert client.get("/decisions/").status_code == 200
    return len(captured)


def test_list_takes_the_same_queries_for_one_and_three_rows_when_they_cannot_be_signed_or_can():
    client, ceiling = signed_in(user=decider()), make_ceiling()
    counts = []
    for day in (1, 2, 3):
        propose(ceiling, "1.00", day=day)
        client.get("/decisions/")
        counts.append(queries(client))

    assert len(set(counts)) == 1, counts


def test_list_says_what_each_signature_leaves_and_why_one_is_not_possible():
    ceiling, actor = make_ceiling(amount="1000.00"), decider()
    propose(ceiling, "600.00", day=1)
    propose(ceiling, "600.00", day=2)

    page = text_of(signed_in(user=actor).get("/decisions/"))

    assert "€ 400,00" in page
    assert "Er is nog € 400,00 beschikbaar; dit besluit vraagt € 600,00." in page


def test_empty_list_is_shown():
    assert signed_in(user=decider()).get("/decisions/").status_code == 200


def test_confirmation_books_nothing():
    proposal = propose(make_ceiling(amount="1000.00"), "600.00")

    response = signed_in(user=decider()).post(
        "/decisions/", {"proposals": [proposal.pk], "decided_on": today().isoformat()}
    )

    assert response.status_code == 200
    assert "€ 400,00" in text_of(response)
    assert not Decision.objects.exists()


def test_signing_says_what_was_recorded_and_what_was_not():
    ceiling, actor = make_ceiling(amount="1000.00"), decider()
    chosen = [propose(ceiling, "600.00", day=day) for day in (1, 2)]

    response = signed_in(user=actor).post(
        "/decisions/",
        {"proposals": [row.pk for row in chosen], "decided_on": today().isoformat(), "sign": "1"},
        follow=True,
    )

    assert "1 besluit is vastgelegd." in text_of(response)
    other = chosen[1].application.case_number  # its letter said that it went before the one that was signed
    assert f"{other}: De brief voor {other} is een andere dan de brief die u hebt bekeken" in text_of(response)
    assert Decision.objects.count() == 1


@pytest.mark.parametrize("pk", ["9" * 30, "-1", "²"])
def test_proposal_that_cannot_be_is_refused_with_a_sentence(pk):
    response = signed_in(user=decider()).post(
        "/decisions/", {"proposals": [pk], "decided_on": today().isoformat(), "sign": "1"}
    )

    assert response.status_code == 400
    assert "wacht niet meer op een besluit" in text_of(response)


def test_thousandth_proposal_is_chosen_by_its_plain_number():
    application = make_application()
    Proposal.objects.create(pk=12345, application=application, kind="award", amount="10.00", proposed_by=make_user())
    client = signed_in(user=decider())

    page = client.get("/decisions/").content.decode()

    assert 'value="12345"' in page
    assert client.post("/decisions/", {"proposals": ["12345"], "decided_on": timezone.localdate()}).status_code == 200


# On screen


def test_signing_in_bulk_shows_the_effect_first_and_then_books():
    ceiling = make_ceiling(amount="1500.00")
    waiting = [make_proposal(make_application(ceiling=ceiling, amount=amount)) for amount in ("1000.00", "400.00")]
    client, terms = signed_in(user=decider()), {"proposals": [row.pk for row in waiting], "decided_on": NOW}

    shown = client.post("/decisions/", terms)

    assert "€ 100,00" in text_of(shown)
    assert not LedgerEntry.objects.exists()
    client.post("/decisions/", {**terms, "sign": "1"})
    assert sum(LedgerEntry.objects.values_list("amount", flat=True)) == Decimal("1400.00")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"proposals": [], "decided_on": NOW}, "Kies minstens één voorstel."),
        ({"proposals": ["0"], "decided_on": NOW}, "wacht niet meer op een besluit"),
        ({"proposals": ["x"], "decided_on": NOW}, "wacht niet meer op een besluit"),
        ({"decided_on": TOMORROW}, "ligt in de toekomst"),
    ],
)
def test_signing_what_cannot_be_signed_is_refused(values, sentence):
    proposal = make_proposal(make_application())

    response = signed_in(user=decider()).post("/decisions/", {"proposals": [proposal.pk], "sign": "1", **values})

    assert response.status_code == 400
    assert sentence in text_of(response)
    assert not Decision.objects.exists()


def test_list_of_proposals_says_why_one_cannot_be_signed():
    make_proposal(make_application())

    assert "geen mandaat" in text_of(signed_in(Role.DECISION_MAKER).get("/decisions/"))


@pytest.mark.parametrize(("slug", "left"), [("decide", True), ("send-back", False)])
def test_whoever_decides_sees_what_was_proposed_and_what_it_leaves(slug, left):
    application = make_application(amount="400.00", ceiling=make_ceiling(amount="1000.00"))
    terms = {"kind": "award", "amount": Decimal("300.00"), "reason": "Te duur"}
    make_proposal(application, actor=make_user(name="Bo Bos"), **terms)

    page = text_of(signed_in(user=decider()).get(f"{application.get_absolute_url()}{slug}/"))

    assert all(said in page for said in ("Bo Bos", "Te duur", "€ 300,00"))
    assert ("€ 700,00" in page) is left


def test_whoever_decides_on_a_refusal_sees_its_grounds_and_no_amount():
    application = make_application(amount="400.00", ceiling=make_ceiling(amount="1000.00"))
    proposal = make_proposal(application, kind="refusal", reason="Past niet")

    page = text_of(signed_in(user=decider()).get(f"{application.get_absolute_url()}decide/"))
    assert str(proposal.grounds.get()) in page
    assert "Over na ondertekenen" not in page
