"""Articles that are typed with a proposal: those that the scheme version knows, and a reason for what looks wrong."""

import pytest

from drenthe.accounts.roles import Role
from subsidies.award_enums import AidBasis
from subsidies.enums import CaseAnswerValue, CaseQuestion, ParameterCode
from subsidies.forms import terms
from subsidies.models import AidAssessment, CaseAnswer, Criterion, Proposal, RefusalGround
from subsidies.services.application.completeness import start_assessment
from subsidies.services.decisions import proposals
from subsidies.services.letters import typed_articles
from subsidies.services.letters.condition_refusals import LawInShort, NoLawNamed, NoSuchArticle, OtherSchemeNamed
from tests.factories import make_application, make_ceiling, make_proposal, make_scheme, make_terms, make_user
from tests.subsidies.test_named_articles import refuse, unmet
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
WRONG = [
    ("Awb 4:370, lid 1, onder a", NoSuchArticle, "4:370"),
    ("4:37, lid 1, onder a", NoLawNamed, "4:37 is een artikel van de regeling"),
    ("artikel 6 van de AVG", LawInShort, "AVG"),
    ("artikel 5 van de Regeling ontmoeten", OtherSchemeNamed, "Regeling ontmoeten"),
]


def case(**fields):
    """A case to decide on, with another scheme beside its own."""
    make_scheme(name="Regeling ontmoeten")
    scheme = make_scheme(name="Regeling flexwonen", **fields)
    return start_assessment(make_application(ceiling=make_ceiling(scheme=scheme)), actor=make_user())


def award(application, *, deviation="", obligations=(), **said):
    amount = application.requested_amount
    return proposals.propose(
        application, kind="award", amount=amount, obligations=obligations, deviation=deviation,
        terms=make_terms(amount, **said), actor=make_user(),
    )  # fmt: skip


@pytest.mark.parametrize(("article", "refusal", "named"), WRONG)
def test_obligation_on_an_article_that_looks_wrong_takes_a_reason_that_stays_with_it(article, refusal, named):
    application = case()
    row = {"text": "Meld de start van de bouw", "article": article, "due_on": None}

    with pytest.raises(refusal, match=named):
        award(application, obligations=[row])
    assert not Proposal.objects.exists()
    proposal = award(application, obligations=[row], deviation="De jurist heeft dit artikel nagekeken")

    (gap,) = proposal.deviations["gaps"]
    assert (gap["code"], gap["key"]) == (refusal.__name__, f"{refusal.__name__} {article}")
    assert named in gap["text"]
    assert proposal.obligations[0]["article"] == article  # free text: it stays as it was typed


@pytest.mark.parametrize(
    "article",
    [
        "Awb 4:37, lid 1, onder a",
        "Awb 4:38, lid 1; artikel 8 van de regeling",
        "artikel 9 van de Asv 2023",
        "artikel 8 van de Regeling flexwonen",
        "artikel 5 van de Woningwet",
    ],
)
def test_obligation_on_an_article_that_can_be_asks_nothing(article):
    proposal = award(case(), obligations=[{"text": "Meld de start", "article": article, "due_on": None}])

    assert proposal.deviations is None


@pytest.mark.parametrize(("article", "refusal", "named"), WRONG)
def test_article_of_the_award_of_a_criterion_and_of_a_ground_are_looked_at_too(article, refusal, named):
    with pytest.raises(refusal, match=named):
        award(case(), award_article=article)
    with pytest.raises(refusal, match=named):
        refuse(unmet(), criteria=[{"text": "Past in de visie", "article": article}])
    with pytest.raises(refusal, match=named):
        refuse(unmet("artikel 6"), "asv", ground_articles={"asv": article}, weighing="Het is in verhouding.")


def test_article_of_the_version_itself_was_not_typed_and_asks_nothing():
    application = case(parameters={ParameterCode.AWARD_ARTICLE.value: "artikel 3:2"})
    Criterion.objects.create(version=application.version, text="Op tijd", article="artikel 3:4", is_required=False)

    assert award(application, award_article="artikel 3:2").deviations is None


def test_what_the_state_aid_rests_on_is_looked_at_with_the_award():
    application = case()
    said = {"question": CaseQuestion.UNDERTAKING, "answer": CaseAnswerValue.YES, "actor": make_user()}
    CaseAnswer.objects.create(application=application, reason="Een bedrijf", **said)
    of_aid = {"basis": AidBasis.BLOCK_EXEMPTION, "reason": "Valt eronder", "actor": make_user()}
    AidAssessment.objects.create(application=application, article="artikel 56 AGVV", **of_aid)

    found = typed_articles.gaps(application, "award", {}, [])
    refused = typed_articles.gaps(application, "refusal", {}, [])

    assert ([str(gap.facts["laws"]) for gap in found], refused) == (["AGVV"], [])


def test_version_knows_the_articles_of_its_parameters_criteria_obligations_and_grounds():
    application = case(parameters={ParameterCode.DECISION_ARTICLE.value: "artikel 12"})
    for number, article in enumerate(("artikel 6, onder b", "artikel 6, onder b", "", "4:99")):
        terms_of = {"text": f"Voorwaarde {number}", "article": article, "is_required": False}
        Criterion.objects.create(version=application.version, **terms_of)
    make_proposal(application, kind="refusal", reason="Past niet.", grounds=[RefusalGround.objects.get(code="asv")])

    known = typed_articles.known(application)

    assert known == ["artikel 3", "artikel 12", "artikel 6, onder b", "artikel 9"]
    assert typed_articles.known(case()) == ["artikel 3"]


def test_form_offers_what_the_version_knows_and_takes_what_is_typed():
    application = unmet()
    Criterion.objects.create(version=application.version, text="Op tijd", article="artikel 7", is_required=False)
    page = signed_in(Role.CASE_OFFICER).get(f"{application.get_absolute_url()}propose/")
    form = page.context["form"]
    of_criterion = next(name for name in form.fields if name.startswith(terms.OF_CRITERION))

    for name in ("award_article", of_criterion, "article-of-asv"):
        assert 'list="known-articles"' in str(form[name])
    assert page.content.decode().count('<datalist id="known-articles">') == 1
    assert '<option value="artikel 7">' in page.content.decode()
    assert "artikel 7" in str(form["obligations"].help_text)


def test_form_keeps_the_sentence_beside_the_field_until_the_article_is_mended():
    application = unmet("artikel 6")
    client, url = signed_in(Role.CASE_OFFICER), f"{application.get_absolute_url()}propose/"
    sent = {"kind": "refusal", "reason": "De verordening laat dit niet toe", "no_interest": "on"}
    sent |= {"grounds": [RefusalGround.objects.get(code="asv").pk], "weighing": "Dit is in verhouding."}

    page = client.post(url, sent | {"article-of-asv": "artikel 6 van de AVG"})

    assert page.status_code == 409
    beside = page.content.decode().partition('id="id_article-of-asv_helptext"')[2].partition("</div>")[0]
    assert "<strong>“artikel 6 van de AVG” noemt een wet in het kort" in beside
    assert "deviation" in page.context["form"].errors
    assert "noemt een wet in het kort" in text_of(page)
    page = client.post(url, sent | {"article-of-asv": "<b>AVG</b>", "reason": "."})
    assert "&lt;b&gt;AVG&lt;/b&gt;” noemt" in page.content.decode()
    page = client.post(url, sent | {"article-of-asv": "artikel 9", "reason": "."})
    assert "AVG" not in text_of(page)
