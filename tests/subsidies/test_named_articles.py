"""A decision names its articles: of the award, of the criterion that is not met, of the ground; else it is refused."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import formats, timezone

from drenthe.accounts.roles import Role
from subsidies.enums import DecisionKind, ParameterCode
from subsidies.forms import terms
from subsidies.models import Criterion, Judgement, Proposal, RefusalGround
from subsidies.services.application.completeness import start_assessment
from subsidies.services.assessment import hearing
from subsidies.services.decisions import proposals, withdrawals
from subsidies.services.letters import letters, named_articles
from subsidies.services.letters.condition_refusals import ConditionNotListed
from subsidies.services.letters.letter_refusals import (
    CriterionIsMet,
    CriterionNotJudged,
    CriterionNotNamed,
    CriterionWithoutArticle,
    GroundWithoutArticle,
    LetterBasisMissing,
    WorksFromMissing,
)
from tests.factories import (
    make_application,
    make_award,
    make_ceiling,
    make_proposal,
    make_scheme,
    make_terms,
    make_user,
)
from tests.subsidies.test_combinations import closed_scheme
from tests.told import need_not_be_heard, view_came_in
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
PART = "Een deel van wat u vraagt,"


def unmet(article="", **terms):
    """A case of which a criterion was judged as not met, and of which the applicant need not be heard."""
    application = start_assessment(make_application(**terms), actor=make_user())
    criterion = Criterion.objects.create(version=application.version, text="Past in de visie", article=article)
    said = {"outcome": "not_met", "reason": "De visie noemt dit niet", "actor": make_user()}
    Judgement.objects.create(application=application, criterion=criterion, **said)
    need_not_be_heard(application, make_user())
    return application


def refuse(application, code="scheme-criteria", **terms):
    ground = RefusalGround.objects.get(code=code)
    return proposals.propose(
        application, kind="refusal", reason="Past niet.", grounds=[ground], terms=terms, actor=make_user()
    )


def said(proposal):
    draft = letters.compose_decision(proposal, decided_on=timezone.localdate())
    return "\n".join(block.text for block in draft.blocks)


def test_criterion_that_is_not_met_is_in_the_letter_with_its_article_and_why():
    proposal = refuse(unmet("artikel 6, onder b"))

    assert proposal.terms.criteria == [{"text": "Past in de visie", "article": "artikel 6, onder b"}]
    named = "Een voorwaarde voor deze subsidie is: Past in de visie (artikel 6, onder b, van de regeling)."
    assert f"{named} Uw aanvraag voldoet daar niet aan. De visie noemt dit niet." in said(proposal)


def test_what_the_reason_says_of_a_criterion_is_not_said_twice():
    application = unmet("artikel 6, onder b")
    proposal = proposals.propose(
        application, kind="refusal", reason="De visie noemt dit niet.", terms={}, actor=make_user(),
        grounds=[RefusalGround.objects.get(code="scheme-criteria")],
    )  # fmt: skip

    assert said(proposal).count("De visie noemt dit niet") == 1


def test_refusal_for_the_criteria_names_one_with_its_article_or_is_refused():
    application = unmet()
    other = start_assessment(make_application(), actor=make_user())
    need_not_be_heard(other, make_user())

    with pytest.raises(CriterionWithoutArticle, match="Past in de visie"):
        refuse(application)
    with pytest.raises(CriterionNotNamed):
        refuse(other)
    assert not Proposal.objects.exists()
    proposal = refuse(other, criteria=[{"text": "Binnen de bebouwde kom", "article": "artikel 5"}])
    assert "Binnen de bebouwde kom (artikel 5 van de regeling)." in said(proposal)


@pytest.mark.parametrize(("code", "whose"), [("asv", "van de Asv"), ("outside-period", "van de regeling")])
def test_ground_that_names_only_the_regulation_needs_its_article(code, whose):
    is_outside = code == "outside-period"
    application = unmet(**({"ceiling": closed_scheme()[1], "is_outside_period": True} if is_outside else {}))

    with pytest.raises(GroundWithoutArticle):
        refuse(application, code)
    letter = said(refuse(application, code, ground_articles={code: "artikel 9, tweede lid"}, weighing="Dat mag."))
    assert f"Het gaat om artikel 9, tweede lid, {whose}." in letter
    assert "(Regeling)" not in letter  # no article, and the one that was written down stands after it


def test_every_ground_names_an_article_or_asks_for_it():
    asked = [row.code for row in RefusalGround.objects.all() if named_articles.lacks_article(row)]

    assert asked == ["asv", "award-other-law", "outside-period"]


@pytest.mark.parametrize(
    ("of_version", "typed", "named"),
    [
        ("artikel 3", "", "artikel 3 van de regeling"),
        ("artikel 3", "artikel 8", "artikel 8 van de regeling"),
        ("", "artikel 8, lid 2", "artikel 8, lid 2, van de regeling"),
    ],
)
def test_award_names_the_article_of_the_scheme(of_version, typed, named):
    scheme = make_scheme(parameters={ParameterCode.AWARD_ARTICLE.value: of_version})

    proposal = make_proposal(make_application(ceiling=make_ceiling(scheme=scheme)), terms={"award_article": typed})

    assert f"Wij doen dit op grond van {named}." in said(proposal)


def test_award_without_an_article_is_refused_by_name():
    scheme = make_scheme(parameters={ParameterCode.AWARD_ARTICLE.value: ""})

    with pytest.raises(LetterBasisMissing, match="het artikel van de regeling waarop de verlening rust"):
        make_proposal(make_application(ceiling=make_ceiling(scheme=scheme)), terms={"award_article": ""})


def test_lowering_for_the_future_says_from_which_day_it_works():
    case, ground, day = make_award(), RefusalGround.objects.get(code="award-wrong"), timezone.localdate()
    asked = {"intention": "Wij willen de subsidie intrekken", "invited_on": day, "due_on": day + timedelta(days=14)}
    hearing.invite_view(case, **asked, actor=make_user())
    view_came_in(case, received_on=day, actor=make_user())
    terms = {"kind": DecisionKind.WITHDRAWAL, "reason": "Onjuist.", "grounds": [ground], "actor": make_user()}

    with pytest.raises(WorksFromMissing):
        withdrawals.propose_withdrawal(case, **terms, terms=make_terms(works_on=None))
    ahead = make_terms(works_on=day + timedelta(days=42))
    proposal = withdrawals.propose_withdrawal(case, **terms, terms=ahead)

    day = formats.date_format(proposal.terms.works_on, "DATE_FORMAT")
    assert f"Dit geldt vanaf {day}, en niet voor de tijd daarvoor" in said(proposal)


def test_application_is_not_refused_on_a_criterion_that_was_recorded_as_met():
    application = unmet("artikel 6, onder b")
    criterion = Criterion.objects.create(version=application.version, text="Op tijd", article="artikel 7")
    said = {"outcome": "met", "reason": "Het kwam op tijd", "actor": make_user()}
    Judgement.objects.create(application=application, criterion=criterion, **said)

    with pytest.raises(CriterionIsMet, match="Op tijd"):
        refuse(application, criteria=[{"text": "Op tijd", "article": "artikel 7"}])
    assert refuse(application, criteria=[{"text": "Past in de visie", "article": "artikel 6"}]).pk


def judged(application, text, outcome, *, is_required=True):
    terms = {"text": text, "article": "artikel 7", "is_required": is_required}
    criterion = Criterion.objects.create(version=application.version, **terms)
    said = {"outcome": outcome, "reason": "Dat blijkt uit het plan", "actor": make_user()}
    Judgement.objects.create(application=application, criterion=criterion, **said)


@pytest.mark.parametrize(
    "typed", ["past in de WOONVISIE", "Het plan past in de woonvisie van Assen", "Past in de woonvisie."]
)
@pytest.mark.parametrize("amount", [None, "600.00"])
def test_nothing_that_is_typed_goes_against_a_criterion_that_was_judged_as_met(typed, amount):
    application = start_assessment(make_application(), actor=make_user())
    judged(application, "Past in de woonvisie", "met")
    need_not_be_heard(application, make_user())

    with pytest.raises(CriterionIsMet, match=typed[:15]):
        on_criterion(application, typed, amount=amount)


@pytest.mark.parametrize("typed", ["De gevel is te rood", "Het plan past in de visie van Assen", "Bouwt van hout"])
def test_refusal_names_a_criterion_of_the_scheme_that_was_judged(typed):
    application = unmet("artikel 6, onder b")
    Criterion.objects.create(version=application.version, text="Bouwt van hout", article="artikel 7")

    with pytest.raises(CriterionNotJudged, match="Past in de visie"):
        on_criterion(application, typed)
    assert on_criterion(application, "Past in de visie").kind == DecisionKind.REFUSAL


def test_part_falls_under_a_wish_that_is_not_met_and_under_what_the_scheme_does_not_list_with_a_reason_only():
    application = start_assessment(make_application(), actor=make_user())
    judged(application, "Past in de woonvisie", "met")
    judged(application, "Bouwt van hout", "not_met", is_required=False)
    judged(application, "Bouwt op een dijk", "unknown", is_required=False)
    need_not_be_heard(application, make_user())

    with pytest.raises(CriterionNotJudged, match="Bouwt van hout"):
        on_criterion(application, "Bouwt op een dijk", amount="600.00")
    with pytest.raises(ConditionNotListed, match="Kosten van grond"):
        on_criterion(application, "Kosten van grond", amount="600.00")
    named = ("Kosten van grond", "Bouwt van hout")
    proposal = on_criterion(application, *named, amount="600.00", deviation="Alleen de grond valt eronder")

    assert [gap["code"] for gap in proposal.deviations["gaps"]] == ["ConditionNotListed"]
    assert [row["text"] for row in proposal.terms.criteria] == ["Kosten van grond", "Bouwt van hout"]
    fails = f"Bouwt van hout (artikel 7 van de regeling). {PART} voldoet daar niet aan. Dat blijkt uit het plan."
    assert fails in said(proposal)
    assert f"Kosten van grond (artikel 7 van de regeling). {PART} voldoet daar niet aan.\n" in said(proposal) + "\n"


def on_criterion(application, *texts, amount=None, **more):
    criteria = [{"text": text, "article": "artikel 7"} for text in texts]
    ground = RefusalGround.objects.get(code="scheme-criteria")
    said = {"kind": "refusal", "reason": "Past niet.", "terms": make_terms(criteria=criteria), **more}
    if amount is not None:
        said |= {"kind": "award", "amount": Decimal(amount)}
    return proposals.propose(application, **said, grounds=[ground], actor=make_user())


def test_form_offers_what_is_not_met_first_and_never_what_is_met():
    application = unmet("artikel 6, onder b")
    judged(application, "Op tijd", "met")
    Criterion.objects.create(version=application.version, text="Hoog genoeg", position=0)

    fields = terms.criteria_fields(application)

    offered = dict(fields["criteria"].choices)
    assert list(offered) == ["Past in de visie", "Hoog genoeg"]
    assert offered["Past in de visie"].endswith("Voldoet niet")
    assert fields["criteria"].initial == ["Past in de visie"]
    labels = [str(field.label) for name, field in fields.items() if name.startswith(terms.OF_CRITERION)]
    assert labels == ["Artikel van de voorwaarde “Hoog genoeg”"]


def test_form_says_it_where_every_criterion_is_met():
    application = start_assessment(make_application(), actor=make_user())
    judged(application, "Op tijd", "met")

    field = terms.criteria_fields(application)["criteria"]

    assert (field.choices, field.help_text) == ([], terms.ALL_MET)


def test_form_leaves_it_to_words_where_the_version_lists_no_criteria():
    fields = terms.criteria_fields(make_application())

    assert list(fields) == ["criteria"]
    assert isinstance(fields["criteria"], terms.ConditionsField)


def test_what_is_chosen_in_the_form_is_proposed_with_its_article_and_chosen_again_after_it_was_sent_back():
    application = unmet()
    client, url = signed_in(Role.CASE_OFFICER), f"{application.get_absolute_url()}propose/"
    article = f"{terms.OF_CRITERION}{application.version.criteria.get().pk}"
    sent = {"kind": "refusal", "reason": "De visie noemt deze plek niet", "criteria": ["Past in de visie"]}
    sent |= {"grounds": [RefusalGround.objects.get(code="scheme-criteria").pk], "no_interest": "on"}

    assert "staat geen artikel van de regeling" in text_of(client.post(url, sent))
    assert client.post(url, sent | {article: "artikel 6"}).status_code == 302
    proposal = application.proposals.get()
    assert proposal.terms.criteria == [{"text": "Past in de visie", "article": "artikel 6"}]
    proposals.send_back(proposal, remark="Leg beter uit waarom", actor=make_user())
    form = client.get(url).context["form"]

    assert (form["criteria"].initial, form[article].initial) == (["Past in de visie"], "artikel 6")
