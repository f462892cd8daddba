"""Letters: merged with the facts of a case, kept, dated when sent, and never changed."""

import hashlib
import io
import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from docx import Document

from drenthe.lib.database.events import AppendOnlyError
from drenthe.lib.documents import wordfile
from drenthe.lib.entry.days import DateInFuture
from subsidies.enums import Action, DecisionKind, LetterKind, ParameterCode
from subsidies.models import Letter, LetterTemplate, Mandate, RefusalGround
from subsidies.services import refusals
from subsidies.services.application import completeness
from subsidies.services.assessment import hearing
from subsidies.services.decisions import decisions, withdrawals
from subsidies.services.letters import letters
from subsidies.services.letters.letter_refusals import ArticleNotHere
from subsidies.services.terms import deadlines, term_acts
from tests import lending
from tests.factories import (
    end_award,
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_organisation,
    make_proposal,
    make_scheme,
    make_share,
    make_terms,
    make_unsent_award,
    make_user,
    refuse,
    yesterday,
)
from tests.settling import settled
from tests.told import sent, view_came_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate


def compose(application, kind, **values):
    return letters.compose(application, kind, **{"letter_date": TODAY(), "actor": make_user(), **values})


def make(application, kind, **values):
    given = {"letter_date": TODAY(), "is_another": True, "actor": make_user(), **values}
    return letters.make(application, kind, **given)


def paragraphs(word):
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(word)).paragraphs).replace("\u00a0", " ")


def ceiling_that_says_title_4_2(value, **terms):
    return make_ceiling(scheme=make_scheme(parameters={ParameterCode.TITLE_4_2: value}), **terms)


def withdrawn():
    return decisions.withdraw(make_application(), withdrawn_on=TODAY(), reason="Per brief.", actor=make_user())


def ended(kind, **terms):
    """An award of a thousand euros that the province ended or lowered, with the recipient heard."""
    case = make_award()
    hearing.invite_view(
        case, intention="Minder", invited_on=TODAY(), due_on=TODAY() + timedelta(14), actor=make_user()
    )
    view_came_in(case, received_on=TODAY(), actor=make_user())
    grounds = [RefusalGround.objects.get(code="award-activities")]
    withdrawals.propose_withdrawal(
        case, kind=kind, reason="Gaat niet door.", grounds=grounds, terms=make_terms(), actor=make_user(), **terms
    )
    actor = make_user()
    give_mandate(actor)
    return decisions.decide_as_proposed(case, decided_on=TODAY(), actor=actor)


def asked():
    application = make_application()
    missing = "Begroting\nProjectplan"
    completeness.request_completion(
        application, missing=missing, requested_on=TODAY(), due_on=TODAY() + timedelta(14), actor=make_user()
    )
    return application


def extended():
    application = make_application()
    term_acts.extend(application, weeks=8, announced_on=TODAY(), reason="Wij wachten op advies.", actor=make_user())
    return application


def invited():
    application = completeness.start_assessment(make_application(), actor=make_user())
    intention, due = "Wij willen de aanvraag afwijzen.", TODAY() + timedelta(14)
    hearing.invite_view(application, intention=intention, invited_on=TODAY(), due_on=due, actor=make_user())
    return application


def partly():
    actor = make_user()
    application = make_application(amount="1000.00")
    proposal = make_proposal(
        application, kind=DecisionKind.AWARD, amount=Decimal("600.50"), reason="Een deel is geen kosten."
    )
    give_mandate(actor, reference="Mandaatbesluit 7")
    return decisions.sign(proposal, decided_on=TODAY(), actor=actor)


def refused():
    return refuse(make_application(), reason="Past niet bij de regeling.", decided_on=TODAY(), actor=make_user())


def disregarded():
    actor, start = make_user(), TODAY() - timedelta(30)
    application = make_application(received_on=start)
    due = start + timedelta(14)
    completeness.request_completion(
        application, missing="Begroting", requested_on=start, due_on=due, date_reason="Late", actor=make_user()
    )
    sent(application.completion_requests.get(), start)
    application.refresh_from_db()
    proposal = make_proposal(application, kind=DecisionKind.DISREGARD, reason="De begroting kwam niet.")
    give_mandate(actor)
    return decisions.sign(proposal, decided_on=TODAY(), actor=actor)


def told():
    return {
        LetterKind.ACKNOWLEDGEMENT: (make_application, "ontvangen"),
        LetterKind.COMPLETION_REQUEST: (asked, "Begroting"),
        LetterKind.DELAY_NOTICE: (extended, "Wij wachten op advies."),
        LetterKind.VIEW_INVITATION: (invited, "Wij willen de aanvraag afwijzen."),
        LetterKind.AWARD: (make_award, "duizend euro"),
        LetterKind.PARTIAL_AWARD: (partly, "zeshonderd euro en 50 cent"),
        LetterKind.REFUSAL: (refused, "Past niet bij de regeling."),
        LetterKind.DISREGARD: (disregarded, "De begroting kwam niet."),
        LetterKind.WITHDRAWAL: (withdrawn, "ingetrokken"),
        LetterKind.LOAN_REPAID: (lending.closed, "27.500,00 van ons geleend"),
        LetterKind.AWARD_ENDED: (lambda: end_award(make_award()), "A letter of the board."),
        LetterKind.AWARD_WITHDRAWN: (lambda: ended("withdrawal"), "hebben niet of niet helemaal plaatsgevonden"),
        LetterKind.AWARD_LOWERED: (lambda: ended("lowering", amount=Decimal("600.00")), "zeshonderd euro"),
        LetterKind.SETTLEMENT: (lambda: settled(make_award(), "600.00"), "zeshonderd euro"),
    }


@pytest.mark.parametrize("kind", list(told()))
def test_letter_of_each_kind_tells_its_own_facts(kind):
    prepare, said = told()[kind]
    application = prepare()

    word = paragraphs(compose(application, kind).word())

    assert said in word
    assert application.case_number in word
    assert "{" not in word
    assert ("Bent u het niet eens" in word) is (kind in letters.DECISIONS)
    assert ("4:87" in word) is (kind in (LetterKind.AWARD, LetterKind.PARTIAL_AWARD, LetterKind.SETTLEMENT))


@pytest.mark.parametrize("kind", list(LetterKind))
def test_letter_without_anything_to_tell_is_refused(kind):
    application = withdrawn() if kind == LetterKind.ACKNOWLEDGEMENT else make_application()

    if kind == LetterKind.ACKNOWLEDGEMENT:
        assert letters.kinds_for(application) == [LetterKind.WITHDRAWAL]
    else:
        assert letters.kinds_for(application) == [LetterKind.ACKNOWLEDGEMENT]
        with pytest.raises(refusals.NothingToReport, match=application.case_number):
            compose(application, kind)


def test_award_says_amounts_in_figures_and_words_with_mandate_and_signer():
    application = partly()

    facts = compose(application, LetterKind.PARTIAL_AWARD).facts

    assert facts["awarded"].replace("\u00a0", " ") == "€ 600,50"
    assert facts["awarded_words"] == "zeshonderd euro en 50 cent"
    assert facts["mandate"] == Mandate.objects.get().reference == "Mandaatbesluit 7"
    assert facts["signer"] == str(application.decisions.get().actor)


def test_award_lists_obligations_and_more_than_one_source():
    actor, first = make_user(), make_share(amount="600.00")
    second = make_share(ceiling=first.ceiling, amount="600.00", priority=2)
    application = make_application(ceiling=first.ceiling, amount="1000.00")
    proposal = make_proposal(
        application,
        kind=DecisionKind.AWARD,
        amount=Decimal("1000.00"),
        division={first: Decimal("600.00"), second: Decimal("400.00")},
        obligations=[
            {"text": "Begin met bouwen.", "due_on": "2030-06-01", "article": "Awb 4:37, lid 1, onder a"},
            {"text": "Meld het.", "due_on": None, "article": "artikel 8 van de regeling"},
        ],
    )
    give_mandate(actor)
    decisions.sign(proposal, decided_on=TODAY(), actor=actor)

    word = paragraphs(compose(application, LetterKind.AWARD).word())

    assert "Begin met bouwen, uiterlijk op 1 juni 2030 (artikel 4:37, eerste lid, onder a, van de Awb)." in word
    assert "Meld het (artikel 8 van de regeling)." in word
    assert f"€ 600,00 uit {first.source.name}" in word
    assert f"€ 400,00 uit {second.source.name}" in word


@pytest.mark.parametrize(("value", "said"), [("yes", True), ("no", False), ("", False)])
def test_title_4_2_is_named_only_where_the_scheme_says_that_it_applies(value, said):
    application = make_award(ceiling=ceiling_that_says_title_4_2(value))

    word = paragraphs(compose(application, LetterKind.AWARD).word())
    assert bool(re.findall(r"\b4:(?:[2-7]\d|80)\b", word)) is said


@pytest.mark.parametrize("value", ["no", ""])
def test_ground_of_title_4_2_is_refused_where_the_version_does_not_say_that_it_applies(value):
    full = make_award(amount="1.00", ceiling=ceiling_that_says_title_4_2(value, amount="1.00")).ceiling
    application = make_application(ceiling=full)
    ground = RefusalGround.objects.get(code="ceiling")

    with pytest.raises(ArticleNotHere, match="4:21"):
        make_proposal(application, kind=DecisionKind.REFUSAL, reason="Het geld is op.", grounds=[ground])


HOSTILE = "{{ case_number }}{% raw %} </w:t><w:br/> & <b>\x0b\x1f {_{ x }_}"


def test_hostile_names_stay_text_in_the_word_file():
    applicant = make_organisation(name=HOSTILE, address="{{ signer }}\n<w:p>& 'x'", contact_name="{{ 7 * 7 }}")
    application = make_application(applicant=applicant, title="{{ applicant }} {# x #}")

    word = paragraphs(compose(application, LetterKind.ACKNOWLEDGEMENT).word())

    assert "{{ case_number }}{% raw %} </w:t><w:br/> & <b>" in word
    assert "{{ signer }}" in word
    assert "<w:p>& 'x'" in word
    assert "Geachte {{ 7 * 7 }}," in word
    assert "{{ applicant }} {# x #}" in word


def test_own_text_of_the_scheme_goes_before_the_general_one():
    application = make_application()
    LetterTemplate.objects.create(
        kind=LetterKind.ACKNOWLEDGEMENT,
        scheme=application.scheme,
        subject="Eigen {{ title }}",
        body="Dag {{ applicant }}",
    )

    draft = compose(application, LetterKind.ACKNOWLEDGEMENT)

    assert draft.subject == f"Eigen “{application.title}”"
    assert [block.text for block in draft.blocks] == [f"Dag {application.applicant}"]


def test_own_word_template_is_used():
    application = make_application()
    document = Document()
    document.add_paragraph("Ons papier: {{ case_number }}, {{ subject }}")
    out = io.BytesIO()
    document.save(out)
    template = LetterTemplate.objects.get(kind=LetterKind.ACKNOWLEDGEMENT)
    template.file.save("own.docx", ContentFile(out.getvalue()))

    word = paragraphs(compose(application, LetterKind.ACKNOWLEDGEMENT).word())

    assert word.startswith(f"Ons papier: {application.case_number}, Wij hebben uw aanvraag ontvangen")


def test_missing_text_unknown_name_and_missing_fact_are_refused_by_name():
    application = make_application()
    template = LetterTemplate.objects.get(kind=LetterKind.ACKNOWLEDGEMENT)

    for body, refusal, said in (
        ("{{ aanvrager }}", refusals.UnknownName, "aanvrager"),
        ("{{ awarded }}", refusals.FactMissing, "awarded"),
        ("{{ applicant", refusals.LetterTextInvalid, "Ontvangstbevestiging"),
        ("{{ 9**9**7 }}", refusals.LetterTextInvalid, "Ontvangstbevestiging"),
    ):
        LetterTemplate.objects.filter(pk=template.pk).update(body=body)
        with pytest.raises(refusal, match=said):
            compose(application, LetterKind.ACKNOWLEDGEMENT)
    template.delete()
    with pytest.raises(refusals.NoLetterText):
        compose(application, LetterKind.ACKNOWLEDGEMENT)


def test_every_text_that_comes_with_the_system_can_be_merged():
    assert {row.kind for row in LetterTemplate.objects.all()} >= set(told())

    for row in LetterTemplate.objects.all():
        letters.check_template(row.kind, subject=row.subject, body=row.body)


def test_made_letter_is_kept_with_its_fingerprint_and_a_line():
    application, actor = make_award(), make_user()

    letter = make(application, LetterKind.AWARD, annexes="Begroting", actor=actor)

    content = default_storage.open(letter.file.name).read()
    assert letter.sha256 == hashlib.sha256(content).hexdigest()
    assert (letter.decision, letter.made_by, letter.sent_on) == (application.decisions.get(), actor, None)
    assert "Begroting" in paragraphs(content)
    assert application.events.filter(action=Action.MAKE_LETTER).last().data["sha256"] == letter.sha256


def test_draft_says_that_it_is_one_in_the_header():
    word = compose(make_application(), LetterKind.ACKNOWLEDGEMENT).marked()

    header = Document(io.BytesIO(word)).sections[0].header
    assert "CONCEPT" in "".join(paragraph.text for paragraph in header.paragraphs)
    assert "CONCEPT" not in paragraphs(word)


def test_sent_letter_starts_the_term_to_object():
    application = make_unsent_award()
    letter = make(application, LetterKind.AWARD)

    letters.send(letter, sent_on=TODAY(), actor=make_user())

    dates = {row.code: row for row in deadlines.legal_dates(application, on=TODAY())}
    assert dates["objection"].term.last_day >= TODAY() + timedelta(weeks=6)
    assert application.events.filter(action=Action.SEND_LETTER).count() == 1


@pytest.mark.parametrize(
    ("day", "refusal"),
    [(1, DateInFuture), (-1, refusals.SentBeforeCreated)],
    ids=["future", "before it was made"],
)
def test_letter_is_sent_between_its_making_and_today(day, refusal):
    letter = make(make_application(received_on=TODAY() - timedelta(days=9)), LetterKind.ACKNOWLEDGEMENT)

    with pytest.raises(refusal):
        letters.send(letter, sent_on=TODAY() + timedelta(days=day), actor=make_user())


def test_letter_is_sent_once_and_stays_as_it_was():
    letter = make(make_application(), LetterKind.ACKNOWLEDGEMENT)
    letters.send(letter, sent_on=TODAY(), actor=make_user())

    with pytest.raises(refusals.LetterAlreadySent):
        letters.send(letter, sent_on=TODAY(), actor=make_user())
    with pytest.raises(AppendOnlyError):
        letter.save()
    with pytest.raises(AppendOnlyError):
        letter.delete()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE subsidies_letter SET sha256 = 'x', sent_on = made_at",
        "UPDATE subsidies_letter SET file = 'x'",
        "UPDATE subsidies_letter SET decision_id = NULL, subject = 'x'",
        "DELETE FROM subsidies_letter",
    ],
)
def test_database_refuses_to_change_a_letter(change):
    make(make_award(), LetterKind.AWARD)

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)


def test_database_refuses_to_date_a_letter_twice():
    letter = make(make_application(), LetterKind.ACKNOWLEDGEMENT)
    letters.send(letter, sent_on=TODAY(), actor=make_user())

    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(sent_on=yesterday())


def test_pdf_without_libreoffice_is_refused_with_a_reason(monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert wordfile.converter() is None
    with pytest.raises(wordfile.PdfError):
        wordfile.to_pdf(b"")
