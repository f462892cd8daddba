"""What a step rests on, for tests that are about something else: its letter was sent, its document is on file."""

import secrets
from datetime import date
from typing import Any

from django.utils import timezone

from subsidies.models import Application, Decision, Document, DocumentVersion, HearingWaiver, SentElsewhere
from subsidies.services.application import corrections
from subsidies.services.assessment import hearing
from subsidies.services.decisions import effects
from subsidies.services.letters import sending


def sent(step: Any, on: date | None = None, actor: Any = None) -> Any:
    """Let the letter of a step or a decision be sent on a day, today unless said; return the step."""
    actor = actor or getattr(step, "actor", None) or step.application.events.order_by("pk").first().actor
    SentElsewhere.objects.create(
        application=step.application,
        **sending.link_of(step),
        sent_on=on or timezone.localdate(),
        taken_over_from="test",
        actor=actor,
    )
    if isinstance(step, Decision):
        effects.take_effect(step.application, on=timezone.localdate())
    return step


def give_address(case: Application, *, actor: Any) -> None:
    """Fill in where letters about a case go, which is not known of those of 2024."""
    corrections.correct(case, values={"address": "Brink 1\n9401 HS Assen"}, reason="Gevraagd", actor=actor)
    case.refresh_from_db()


def on_file(case: Application, received_on: date | None = None, *, actor: Any = None) -> Document:
    """A document in the dossier of a case, received on a day, today unless said."""
    name = f"brief-{case.documents.count() + 1}.pdf"
    actor = actor or case.events.order_by("pk").first().actor
    document = Document.objects.create(application=case, title=name)
    terms = {"name": name, "content_type": "application/pdf", "size": 1, "sha256": secrets.token_hex(32), "file": name}
    day = received_on or timezone.localdate()
    DocumentVersion.objects.create(document=document, number=1, received_on=day, actor=actor, **terms)
    return document


def view_came_in(case: Application, *, received_on: date, view: str = "Jammer", actor: Any, **more: Any) -> Any:
    """The view of the applicant, with its letter in the dossier."""
    paper = on_file(case, received_on, actor=actor)
    return hearing.receive_view(case, view=view, received_on=received_on, document=paper, actor=actor, **more)


def need_not_be_heard(case: Application, actor: Any, exception: str = "own_facts") -> HearingWaiver:
    """Say why the applicant of a case is not heard."""
    return HearingWaiver.objects.create(application=case, exception=exception, explanation="test", actor=actor)
