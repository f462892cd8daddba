"""The screen of each act: carried out, or refused with a sentence and nothing stored."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent, CeilingShare, Decision, LedgerEntry, Proposal, RefusalGround
from subsidies.views.act_list import ACTS
from tests import aiding, costing, lending, objecting, offsetting, paying, recovering, settling
from tests.cases import correction, make_case, maker_of_proposal, not_told, on_condition, over_the_ceiling
from tests.factories import (
    give_mandate,
    make_application,
    make_obligation,
    make_proposal,
    make_share,
    make_user,
)
from tests.paying import ordered
from tests.subsidies import formality_acts
from tests.told import need_not_be_heard, on_file
from tests.web import signed_in, text_of
from tests.writes import statements_that_write

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TWO_LINES = ("decide", "receive-completion")  # signing makes the letter; what is complete is assessed
TODAY = timezone.localdate()
SOON = (TODAY + timedelta(days=14)).isoformat()
NOW = TODAY.isoformat()
STARTS = {
    "start-assessment": Status.RECEIVED,
    "request-completion": Status.RECEIVED,
    "receive-completion": Status.INCOMPLETE,
    "propose": Status.ASSESSMENT,
    "decide": Status.PROPOSED,
    "send-back": Status.PROPOSED,
    "withdraw-proposal": Status.PROPOSED,
    "correct": Status.ASSESSMENT,
    "ask-advice": Status.ASSESSMENT,
    "receive-advice": Status.ASSESSMENT,
    "invite-view": Status.ASSESSMENT,
    "receive-view": Status.ASSESSMENT,
    "extend": Status.RECEIVED,
    "suspend": Status.RECEIVED,
    "default-notice": Status.RECEIVED,
    "waive-view": Status.ASSESSMENT,
    "sent-elsewhere": Status.RECEIVED,
    "take-up": Status.DISREGARDED,
    "take-back-decision": Status.AWARDED,
    "fix-penalty": Status.AWARDED,
    **dict.fromkeys([*paying.GOOD, "pay", "release-condition", "check-obligation"], Status.AWARDED),
    **settling.STARTS,
    **costing.STARTS,
    **recovering.STARTS,
    **lending.STARTS,
    **aiding.STARTS,
    **objecting.STARTS,
    "withdraw": Status.RECEIVED,
    **formality_acts.STARTS,
    "propose-withdrawal": Status.AWARDED,
}
GOOD = {
    "start-assessment": {"complete_on": ""},
    "request-completion": {"missing": "Begroting", "requested_on": NOW, "due_on": SOON},
    "receive-completion": {"received_on": NOW, "is_complete": "on", "remark": ""},
    "propose": {"kind": "award", "amount": "1.000,00", "obligations": "2027-06-01 Meld de start (Awb 4:37, onder c)"}
    | {"deviation": "Het college wil vaart maken", "activities": "Onderzoek", "activities_until": SOON}
    | {"advice_answer": "Wij hebben genoeg aan het plan zelf."},
    "decide": {"decided_on": NOW},
    "send-back": {"remark": "Onderbouw het bedrag."},
    "withdraw-proposal": {"reason": "Ik heb een rekenfout gemaakt."},
    "correct": {"requested_amount": "900,00", "reason": "Tikfout"},
    "ask-advice": {"adviser": "Bureau", "question": "Klopt dit?", "asked_on": NOW, "due_on": SOON},
    "receive-advice": {"received_on": NOW, "answer": "Het plan klopt met de visie."},
    "invite-view": {"intention": "Afwijzen", "invited_on": NOW, "due_on": SOON},
    "receive-view": {"received_on": NOW, "view": "Niet mee eens."},
    "waive-view": {"exception": "minor", "explanation": "Het scheelt 5 euro."},
    "sent-elsewhere": {"sent_on": NOW, "reason": "Per post, met de hand geschreven."},
    "release-condition": {"reason": "Er is geld."},
    "check-obligation": {"outcome": "met", "found_on": NOW, "remark": "Gezien op de bouw"},
    "take-up": {"reason": "De brief kon niet meer op tijd weg."},
    "take-back-decision": {"reason": "Het bedrag klopt niet."},
    "fix-penalty": {"decided_on": NOW, "others": "", "ground": "", "reason": ""},
    "extend": {"kind": "notice", "ground": "", "weeks": "4", "announced_on": NOW, "reason": "Advies loopt"},
    "suspend": {"kind": "applicant", "starts_on": NOW, "ends_on": "", "reason": "Hij vroeg om tijd"},
    "default-notice": {"received_on": NOW, "channel": "email", "sender": "De aanvrager", "given_by": "party"},
    **paying.GOOD,
    **settling.GOOD,
    **costing.GOOD,
    **recovering.GOOD,
    **lending.GOOD,
    **aiding.GOOD,
    **objecting.GOOD,
    "pay": {"amount": "400,00", "paid_on": NOW, "reference": "INK-1"},
    "withdraw": {"withdrawn_on": NOW, "reason": "Een brief van het bestuur"},
    **formality_acts.GOOD,
    "propose-withdrawal": {"kind": "withdrawal asked", "amount": "", "reason": "Een brief van het bestuur"},
}
LEADS_TO = {
    "start-assessment": Status.ASSESSMENT,
    "request-completion": Status.INCOMPLETE,
    "receive-completion": Status.ASSESSMENT,
    "propose": Status.PROPOSED,
    "decide": Status.AWARDED,
    "send-back": Status.ASSESSMENT,
    "withdraw-proposal": Status.ASSESSMENT,
    "withdraw": Status.WITHDRAWN,
    "take-up": Status.ASSESSMENT,
    "take-back-decision": Status.ASSESSMENT,
    **formality_acts.LEADS_TO,
}
ROLES = {
    "subsidies.handle_application": Role.CASE_OFFICER,
    "subsidies.propose_application": Role.CASE_OFFICER,
    "subsidies.object_application": Role.CASE_OFFICER,
    "subsidies.withdraw_application": Role.CASE_OFFICER,
    "subsidies.decide_application": Role.DECISION_MAKER,
    "subsidies.pay_application": Role.FINANCE,
}


def client_for(slug, application=None):
    """Somebody with the role that the act asks for; a decision maker has a mandate."""
    role = ROLES[ACTS[slug].named.permission]
    own = slug == "withdraw-proposal" and application is not None
    client = signed_in(user=maker_of_proposal(application)) if own else signed_in(role)
    if role == Role.DECISION_MAKER:
        give_mandate(User.objects.get(pk=client.session["_auth_user_id"]))
    return client


def url_of(application, slug):
    return f"{application.get_absolute_url()}{slug}/"


def _of_objection(case, slug):
    if slug in objecting.SLUGS and slug != "receive-objection":
        objecting.ready(case, slug)


def start(slug):
    if slug in ("extend", "sent-elsewhere"):  # whose term still runs
        case = make_application()
        if slug == "sent-elsewhere":
            case.suspensions.create(
                kind="applicant", starts_on=case.received_on, reason="Omdat het zo is", actor=make_user()
            )
        return case
    case = make_application() if slug == "suspend" else make_case(STARTS[slug])  # a term that is over is not suspended
    if slug == "release-condition":
        on_condition(case)
    if slug == "check-obligation":
        make_obligation(case)
    if slug in ("release-payment", "return-payment", "pay"):
        ordered(case, "400.00", released=slug == "pay")
    settling.ready(case, slug)
    costing.ready(case, slug)
    offsetting.ready_for(case, slug)
    aiding.ready(case, slug)
    if slug in lending.GOOD:
        lending.ready(case, slug)
    _of_objection(case, slug)
    if slug in ("take-up", "take-back-decision"):
        not_told(case)
    if slug == "fix-penalty":
        case.default_notices.create(received_on=timezone.localdate() - timedelta(days=80), actor=make_user())
    return case


def good(application, slug):
    if slug == "sent-elsewhere":
        step = f"suspension-{application.suspensions.get().pk}"
        return {**GOOD[slug], "step": step, "document": on_file(application).pk}
    if slug == "check-obligation":
        return {**GOOD[slug], "obligation": make_obligation(application).pk}
    if slug == "receive-view" or slug in lending.WITH_DOCUMENT:
        return {**GOOD[slug], "document": on_file(application).pk}
    if slug == "receive-objection":
        first = application.decisions.first()
        return {**GOOD[slug], "against": "not_deciding" if first is None else f"decision-{first.pk}"}
    if slug in objecting.SLUGS:
        return {**GOOD[slug], "objection": application.objections.get().pk}
    if slug == "correct":
        return correction(application, **GOOD[slug])
    return GOOD[slug] | formality_acts.given(application, slug) | settling.given(application, slug)


def act(application, slug, **values):
    client, url, body = client_for(slug, application), url_of(application, slug), good(application, slug) | values
    return client.post(url, body | shown_letter(client, url, slug, body))


def shown_letter(client, url, slug, values):
    """The fingerprint of the letter that is looked at first, of an act that signs one."""
    if not ACTS[slug].signs_letter:
        return {}
    letter = client.post(url, values).context.get("letter_ahead")  # none of what is refused
    return {} if letter is None else {"letter": letter.fingerprint}


def stored():
    models = (LedgerEntry, Decision, CaseEvent, Proposal)
    return (
        [model.objects.count() for model in models],
        list(Application.objects.values_list("status", "awarded_amount", "decided_on", "withdrawn_on", "complete_on")),
        list(CeilingShare.objects.values_list("committed", "paid")),
    )


def test_every_act_is_tried_here():
    assert set(STARTS) == set(GOOD) == set(ACTS)


@pytest.mark.parametrize("slug", ACTS)
def test_act_has_a_form_is_refused_to_every_other_role_and_is_carried_out_and_recorded(slug):
    application = start(slug)
    values, url, lines = good(application, slug), url_of(application, slug), application.events.count()
    client, others = client_for(slug, application), set(Role) - formality_acts.roles_of(slug, ROLES)
    stranger = signed_in(*others)  # one person with all that the others may

    with statements_that_write() as written:
        statuses = stranger.get(url).status_code, stranger.post(url, values).status_code
        form = client.get(url)
    response = client.post(url, values | shown_letter(client, url, slug, values))

    assert statuses == (403, 403)
    assert written == []
    assert form.status_code == 200
    assert application.case_number in text_of(form)
    assert response.status_code == 302, text_of(response)
    assert response.url == application.get_absolute_url()
    application.refresh_from_db()
    assert application.status == LEADS_TO.get(slug, STARTS[slug])
    assert application.events.count() == lines + (2 if slug in TWO_LINES else 1)


def bad_input():
    money = [
        ("-1", "Vul een bedrag in van minstens € 0,01."),
        ("1e400", "Vul een bedrag in euro in, bijvoorbeeld 1.234,56."),
        ("12,345", "Een bedrag heeft ten hoogste twee decimalen."),
        ("abc", "Vul een bedrag in euro in, bijvoorbeeld 1.234,56."),
    ]
    days = {
        "start-assessment": "complete_on",
        "request-completion": "due_on",
        "receive-completion": "received_on",
        "decide": "decided_on",
        "withdraw": "withdrawn_on",
        "pay": "paid_on",
        "extend": "announced_on",
        "suspend": "starts_on",
        "default-notice": "received_on",
        "ask-advice": "due_on",
        "invite-view": "due_on",
    }
    rows = [(slug, "amount", text, sentence) for slug in ("propose", "pay") for text, sentence in money]
    rows += [(slug, field, "31-02-2024", "Voer een geldige datum in.") for slug, field in days.items()]
    return [
        *rows,
        ("propose", "amount", "", "Vul het te verlenen bedrag in."),
        ("pay", "amount", "", "Dit veld is vereist."),
        ("propose", "kind", "gift", "keuze"),
        ("send-back", "remark", " ", "Dit veld is vereist."),
        ("request-completion", "missing", "", "Dit veld is vereist."),
        ("extend", "weeks", "0", "groter"),
        ("withdraw", "reason", " ", "Dit veld is vereist."),
        ("propose-withdrawal", "reason", " ", "Dit veld is vereist."),
        ("propose-withdrawal", "kind", "award", "keuze"),
        ("propose-withdrawal", "kind", "lowering", "Vul het nieuwe bedrag van de verlening in."),
        ("pay", "reference", "x" * 81, "80 tekens"),
    ]


@pytest.mark.parametrize(("slug", "field", "text", "sentence"), bad_input())
def test_bad_input_comes_back_with_a_dutch_sentence_and_stores_nothing(slug, field, text, sentence):
    application = start(slug)
    before = stored()

    response = act(application, slug, **{field: text})

    assert response.status_code == 400
    assert sentence in text_of(response) or "minstens" in text_of(response)
    assert stored() == before


TOMORROW = TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("slug", "values", "sentence"),
    [
        ("propose", {"amount": "1.000,01"}, "De verlening van € 1.000,01 is meer dan de € 1.000,00 die is gevraagd."),
        ("propose", {"amount": "999,99"}, "Geef de reden (artikel 3:46 Awb)"),
        ("propose", {"kind": "refusal", "reason": "Past niet"}, "Kies minstens één grond"),
        ("propose", {"kind": "disregard", "reason": "Omdat het zo is"}, "Buiten behandeling stellen kan niet meer"),
        ("decide", {"decided_on": "2000-01-01"}, "ligt vóór de ontvangst van de aanvraag"),
        ("decide", {"decided_on": TOMORROW.isoformat()}, f"De datum {date_format(TOMORROW)} ligt in de toekomst."),
        ("withdraw", {"withdrawn_on": "2000-01-01"}, "ligt vóór de ontvangst"),
        ("pay", {"amount": "1.000,01"}, "moet nog € 1.000,00 worden betaald; een betaling van € 1.000,01 is te veel."),
        ("propose-withdrawal", {"kind": "lowering", "amount": "1,00"}, "Kies minstens één grond"),
        ("request-completion", {"due_on": NOW}, "geef de aanvrager tijd"),
    ],
)
def test_act_that_a_rule_refuses_is_a_conflict_with_the_fact(slug, values, sentence):
    application = start(slug)
    before = stored()

    response = act(application, slug, **values)

    assert response.status_code == 409
    assert sentence in text_of(response)
    assert stored() == before


def test_decision_over_the_ceiling_says_what_is_left_and_what_it_asks():
    application = over_the_ceiling()

    response = act(application, "decide")

    assert response.status_code == 409
    assert "Er is nog € 372.000,00 beschikbaar; dit besluit vraagt € 400.000,00." in text_of(response)
    assert not LedgerEntry.objects.filter(application=application).exists()


def test_own_proposal_is_refused_on_screen():
    application = make_application()
    client = signed_in(Role.CASE_OFFICER, Role.DECISION_MAKER)
    user = User.objects.get(pk=client.session["_auth_user_id"])
    give_mandate(user)
    make_proposal(application, actor=user)

    response = client.post(url_of(application, "decide"), GOOD["decide"])

    assert response.status_code == 409
    assert "zelf voorgesteld" in text_of(response)


def test_obligations_and_grounds_of_a_proposal_are_kept():
    application = make_case(Status.ASSESSMENT)
    ground = RefusalGround.objects.get(code="scheme-criteria")
    need_not_be_heard(application, make_user())

    unmet = {"other_conditions": "Kosten van grond (artikel 6, onder b)", "reason": "Past niet"}
    unmet["deviation"] = "Het college wil vaart maken\nAlleen de grond valt eronder"
    act(application, "propose", kind="award", amount="900,00", grounds=[ground.pk], **unmet)

    proposal = Proposal.objects.get()
    assert proposal.terms.criteria == [{"text": "Kosten van grond", "article": "artikel 6, onder b"}]
    assert (proposal.amount, list(proposal.grounds.all())) == (900, [ground])
    assert proposal.obligations == [{"text": "Meld de start", "article": "Awb 4:37, onder c", "due_on": "2027-06-01"}]


def test_judging_a_criterion_needs_a_reason():
    application = make_case(Status.ASSESSMENT)
    criterion = application.version.criteria.get()
    client, url = signed_in(Role.CASE_OFFICER), f"{application.get_absolute_url()}judge/"
    url += f"{criterion.pk}/"

    client.post(url, {f"{criterion.pk}-outcome": "met", f"{criterion.pk}-reason": ""})
    assert not application.judgements.exists()
    client.post(url, {f"{criterion.pk}-outcome": "met", f"{criterion.pk}-reason": "Past"})

    assert application.judgements.get().reason == "Past"


@pytest.mark.parametrize(("role", "sees"), [(Role.READER, False), (Role.AUDITOR, True), (Role.CASE_OFFICER, True)])
def test_reader_sees_the_application_and_not_the_file_behind_it(role, sees):
    application = make_case(Status.AWARDED)

    page = text_of(signed_in(role).get(application.get_absolute_url()))

    assert application.case_number in page
    assert [words in page for words in ("Boekingen", "Dossier", "Documenten", "Beschikkingen")] == [sees] * 4


@pytest.mark.parametrize(
    ("parts", "status"), [(["400,00", "600,00"], 302), (["", ""], 302), (["400,00", "599,99"], 409), (["x", ""], 400)]
)
def test_award_is_divided_over_the_sources_of_its_ceiling(parts, status):
    application = make_case(Status.ASSESSMENT)
    make_share(ceiling=application.ceiling, amount="5000.00", priority=2)
    shares = application.ceiling.shares.order_by("priority")
    fields = {f"source_{share.pk}": part for share, part in zip(shares, parts, strict=True)}

    response = act(application, "propose", **fields)

    assert response.status_code == status
    if status == 302:
        kept = dict(zip((str(share.pk) for share in shares), ["400.00", "600.00"], strict=True)) if parts[0] else {}
        assert Proposal.objects.get().division == kept
    else:
        assert not Proposal.objects.exists()
