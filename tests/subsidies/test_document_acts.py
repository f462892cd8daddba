"""A document is put right: retired and put back, moved to the right case, given another type; nothing is rewritten."""

from datetime import timedelta

import pytest
from django.utils import timezone

from subsidies.document_enums import DocumentActKind
from subsidies.enums import Action
from subsidies.models import CaseEvent, DecisionBasis, Document, DocumentAct, DocumentVersion
from subsidies.services import refusals
from subsidies.services.application import completeness, document_acts, document_refusals, documents
from subsidies.services.assessment import deviations
from subsidies.services.case.record import record
from subsidies.services.ceilings.order_refusals import CompleteLater
from subsidies.services.decisions import decisions, proposals
from subsidies.services.dossier import dossier
from subsidies.views.document_acts import DOCUMENT_ACTS
from tests.factories import (
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_project,
    make_proposal,
    make_scheme,
    make_terms,
    make_user,
    yesterday,
)
from tests.subsidies import uploads
from tests.subsidies.test_documents import add, require

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
WHY = "Hoort bij een andere aanvraag"
ACTS = {
    "retire": document_acts.retire,
    "restore": document_acts.restore,
    "classify": lambda document, **terms: document_acts.classify(document, requirement=None, **terms),
    "move": lambda document, **terms: document_acts.move(document, to=make_application(), **terms),
}


def paper(application=None, **values):
    return add(application or make_application(), **values).document


def typed(application=None, **values):
    application = application or make_application()
    return paper(application, requirement=require(application), **values)


def retire(document, reason=WHY, actor=None):
    return document_acts.retire(document, reason=reason, actor=actor or make_user())


def move(document, to, reason=WHY, actor=None):
    return document_acts.move(document, to=to, reason=reason, actor=actor or make_user())


def ready(slug):
    """A document that allows the act."""
    document = typed()
    if slug == "restore":
        retire(document)
    return again(document)


def again(document):
    return Document.objects.get(pk=document.pk)


def last(application):
    event = application.events.order_by("pk").last()
    return event.action, event.data


def stored():
    return [model.objects.count() for model in (Document, DocumentVersion, DocumentAct, CaseEvent)]


# Retire and put back


def test_retired_document_stays_with_its_file_and_no_longer_counts():
    document, actor = typed(), make_user(name="Bo Bos")

    retire(document, actor=actor)

    application = document.application
    assert documents.missing(application) == ["The plan"]
    assert documents.mandatory_since(application) is None
    assert again(document).versions.get().file.read() == uploads.PDF
    assert last(application) == (Action.RETIRE_DOCUMENT, {"document": "plan.pdf", "reason": WHY})
    (entry,) = dossier.entries(application)
    assert "Bo Bos" in entry.note
    assert WHY in entry.note


def test_document_that_is_put_back_counts_again():
    document = typed()
    retire(document)

    document_acts.restore(again(document), reason="Toch het goede", actor=make_user())

    assert documents.missing(document.application) == []
    assert [act.kind for act in document.acts.all()] == [DocumentActKind.RETIRE, DocumentActKind.RESTORE]
    assert last(document.application)[0] == Action.RESTORE_DOCUMENT


# Another type


def test_other_type_counts_from_then_on_and_the_old_one_is_kept():
    document = typed()
    budget = require(document.application, "budget")

    document_acts.classify(document, requirement=budget, reason=WHY, actor=make_user())

    assert documents.missing(document.application) == ["The plan"]
    assert (again(document).requirement.code, again(document).counts_as_id) == ("plan", budget.pk)
    facts = {"document": "plan.pdf", "type_was": "The plan", "type_now": "The budget", "reason": WHY}
    assert last(document.application) == (Action.CLASSIFY_DOCUMENT, facts)


def test_type_of_another_scheme_is_a_mistake_of_the_caller():
    other = require(make_application(ceiling=make_ceiling(scheme=make_scheme())))

    with pytest.raises(ValueError, match="scheme version"):
        document_acts.classify(typed(), requirement=other, reason=WHY, actor=make_user())


# Move


def test_moved_document_stands_on_the_right_case_with_its_files_and_day_and_each_points_to_the_other():
    document, right = typed(received_on=yesterday()), make_application()
    needed = require(right)  # of the same code, in the scheme of that case
    add(document.application, "plan.pdf", uploads.PDF + b"2")

    moved = move(document, right)

    facts = ("number", "file", "name", "content_type", "size", "sha256", "received_on", "was_scanned")
    kept = [list(one.versions.values_list(*facts)) for one in (document, moved)]
    assert kept[0] == kept[1]
    assert len(kept[0]) == 2
    assert (moved.application, moved.requirement) == (right, needed)
    assert (again(document).retired.other, moved.moved_from.other) == (moved, document)
    assert (documents.missing(document.application), documents.missing(right)) == (["The plan"], [])
    assert last(document.application) == (
        Action.MOVE_DOCUMENT,
        {"document": "plan.pdf", "moved_to": right.case_number, "reason": WHY},
    )
    action, line = last(right)
    assert (action, line["moved_from"], line["reason"]) == (
        Action.TAKE_IN_DOCUMENT,
        document.application.case_number,
        WHY,
    )


def test_document_that_was_retired_first_can_still_be_moved():
    document, right = typed(), make_application()
    retire(document)

    move(again(document), right)

    assert len(documents.counting(right)) == 1


def test_moved_document_is_moved_back_under_another_title():
    document, wrong = paper(), make_application()
    there = move(document, wrong)

    back = move(there, document.application)

    assert [row.title for row in documents.counting(document.application)] == ["plan (2).pdf"]
    assert documents.counting(wrong) == []
    assert back.moved_from.other == there


def test_document_from_before_the_application_counts_from_its_receipt():
    before, right = yesterday() - timedelta(days=2), make_application()
    require(right)
    document = typed(make_application(received_on=before), received_on=before)

    move(document, right)

    assert right.documents.get().versions.get().received_on == before
    assert documents.mandatory_since(right) == right.received_on
    completeness.start_assessment(right, actor=make_user())


# Refused


def moved_away(act):
    document = typed()
    move(document, make_application())
    ACTS[act](again(document), reason=WHY, actor=make_user())


def retired_twice(act="retire"):
    document = typed()
    retire(document)
    ACTS[act](again(document), reason=WHY, actor=make_user())


def waiting_on_the_right_case():
    right = make_application()
    make_proposal(right)
    move(paper(), right)


def same_file_on_the_right_case():
    right = make_application()
    add(right)
    move(paper(), right)


def restored_beside_the_same_file():
    document = paper()
    there = move(document, make_application())
    back = move(there, document.application)
    retire(back)
    move(again(back), there.application)
    document_acts.restore(again(back), reason=WHY, actor=make_user())


def adviser_of_the_right_case():
    actor, right = make_user(), make_application()
    right.projects.add(make_project(adviser=actor))
    move(paper(), right, actor=actor)


def payer_of_the_right_case():
    actor, right = make_user(), make_award()
    record(right, Action.PAY, actor=actor)
    move(paper(), right, actor=actor)


def added_to_a_retired_one():
    document = paper()
    retire(document)
    add(document.application, content=uploads.PDF + b"2", document=again(document))


def added_again():
    document = paper()
    retire(document)
    add(document.application, "other.pdf")


def type_unchanged():
    document = typed()
    document_acts.classify(document, requirement=document.requirement, reason=WHY, actor=make_user())


REFUSED = {
    "retire what is retired": (retired_twice, document_refusals.DocumentRetired),
    "type of what is retired": (lambda: retired_twice("classify"), document_refusals.DocumentRetired),
    "put back what counts": (lambda: ACTS["restore"](paper(), reason=WHY, actor=make_user()), None),
    **{
        f"{act} what was moved": (lambda act=act: moved_away(act), document_refusals.DocumentMovedAway) for act in ACTS
    },
    "put back beside the same": (restored_beside_the_same_file, document_refusals.DocumentMovedAway),
    "a proposal waits there": (waiting_on_the_right_case, refusals.ProposalWaits),
    "the same file is there": (same_file_on_the_right_case, document_refusals.FileOnOtherCase),
    "adviser of a project there": (adviser_of_the_right_case, refusals.AdviserOfProject),
    "paid there": (payer_of_the_right_case, refusals.DutiesApart),
    "to the same case": (lambda: move(one := paper(), one.application), document_refusals.MoveToSameCase),
    "add to what is retired": (added_to_a_retired_one, document_refusals.DocumentRetired),
    "add again what is retired": (added_again, document_refusals.SameFileRetired),
    "the type that it is": (type_unchanged, document_refusals.TypeUnchanged),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_rule_refuses_has_a_sentence_of_its_own(name):
    act, refusal = REFUSED[name]

    with pytest.raises(refusal or document_refusals.DocumentNotRetired):
        act()


@pytest.mark.parametrize("slug", ACTS)
def test_no_act_without_a_reason_or_while_a_proposal_waits_or_by_who_decided(slug):
    document, decider = ready(slug), make_user()
    record(document.application, Action.AWARD, actor=decider)
    before = stored()
    with pytest.raises(document_refusals.DocumentActUnexplained):
        ACTS[slug](document, reason=" \n", actor=make_user())
    with pytest.raises(refusals.DutiesApart):
        ACTS[slug](document, reason=WHY, actor=decider)
    proposal = make_proposal(document.application)

    with pytest.raises(refusals.ProposalWaits):
        ACTS[slug](document, reason=WHY, actor=make_user())

    assert proposal.state == "open"
    assert stored()[:3] == before[:3]


def test_every_act_is_tried_here():
    services = {name for name, value in vars(document_acts).items() if callable(value) and "actor" in _terms(value)}
    assert set(ACTS) == set(DOCUMENT_ACTS) == {name for name in services if not name.startswith("_")} - {"record"}


def _terms(function):
    return getattr(getattr(function, "__wrapped__", function), "__annotations__", {})


# What a decision rested on


def decided(document):
    decider = make_user()
    give_mandate(decider)
    proposal = make_proposal(document.application)
    return decisions.sign(proposal, decided_on=timezone.localdate(), actor=decider)


def test_decision_keeps_saying_which_documents_it_rested_on():
    document = typed()
    decided(document)
    basis = DecisionBasis.objects.get()
    said = basis.data["documents"]

    retire(document)

    basis.refresh_from_db()
    sha256 = document.versions.get().sha256
    version = {"number": 1, "received_on": timezone.localdate().isoformat(), "sha256": sha256}
    assert basis.data["documents"] == said
    assert said == [{"title": "plan.pdf", "type": "The plan", "retired": "", "versions": [version]}]


@pytest.mark.parametrize("slug", ["retire", "classify", "move"])
def test_document_stays_where_its_decision_did_not_write_it_down(slug, monkeypatch):
    document = typed()
    monkeypatch.setattr("subsidies.services.decisions.basis.documents.with_versions", lambda _case: [])
    monkeypatch.setattr(document_acts, "FROZEN", "what an older basis does not have")
    decided(document)
    before = DocumentAct.objects.count(), Document.objects.count()

    with pytest.raises(document_refusals.DecisionRestsOnDocument):
        ACTS[slug](document, reason=WHY, actor=make_user())

    assert (DocumentAct.objects.count(), Document.objects.count()) == before
    later = paper(document.application, name="later.pdf", content=uploads.PDF + b"2")
    ACTS["retire"](later, reason=WHY, actor=make_user())  # came in after it


def test_day_of_completeness_that_a_retired_document_gave_is_told_to_who_proposes_and_decides():
    application = make_application(received_on=yesterday())
    document = typed(application, received_on=yesterday())
    completeness.start_assessment(application, actor=make_user())
    retire(document)
    add(application, "better.pdf", uploads.PDF + b"2", requirement=document.requirement)
    application.refresh_from_db()

    gaps = deviations.of_award(application, on=timezone.localdate())

    assert [gap for gap in gaps if isinstance(gap, CompleteLater)]
    with pytest.raises(CompleteLater):
        proposals.propose(
            application, kind="award", amount=application.requested_amount, terms=make_terms(), actor=make_user()
        )


def test_file_with_the_name_of_a_retired_document_or_of_another_type_is_a_document_of_its_own():
    document = typed()
    budget = require(document.application, "budget")
    add(document.application, content=uploads.PDF + b"2", requirement=budget)
    retire(document)

    add(document.application, content=uploads.PDF + b"3", requirement=document.requirement)

    assert [row.title for row in documents.counting(document.application)] == ["plan (2).pdf", "plan (3).pdf"]
    assert documents.missing(document.application) == []


def test_move_of_long_ago_is_shown_to_whoever_comes_next():
    then = timezone.localdate() - timedelta(days=60)
    document = paper(make_application(received_on=then), received_on=then, date_reason="Bleef liggen")
    right = make_application(received_on=then)

    move(document, right)

    assert last(right)[1]["date_reason"] == WHY
