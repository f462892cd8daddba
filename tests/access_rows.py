"""The row that an address is about, made for whoever knocks (tests/test_access.py)."""

from datetime import date, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from drenthe.accounts.models import SavedView
from drenthe.confirmations.models import Change
from drenthe.exports.models import ExportRun, RepeatedExport
from drenthe.exports.registry import EXPORTS
from projects.models import Advice, AgendaAction, Bottleneck, Guide, Project, ProjectImport, StatusLine
from subsidies.models import (
    Application,
    ApplicationImport,
    Criterion,
    Document,
    DocumentVersion,
    Draw,
    Letter,
    LetterJob,
    Scenario,
    Suspension,
)
from tests import factories, sampling
from tests.factories import make_assignment, make_award, make_followed, make_guide, make_meeting, make_user
from tests.monitoring.addresses import MONITOR
from tests.state_money import make_tranche
from tests.subsidies import irregular_rows, same_rows
from tests.subsidies.rows import bank_file, payment_run


def make_document(application: Application, user: Any) -> dict[str, Any]:
    document = Document.objects.create(application=application, title=f"Plan {user.pk}")
    day = application.received_on
    version = DocumentVersion(document=document, number=1, size=1, received_on=day, actor=user, name="plan.pdf")
    version.file.save("plan.pdf", ContentFile(b"x"))
    return {"pk": version.pk, "document": document.pk}


def make_paper(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": make_document(application, user)["document"]}


def make_letter(application: Application, user: Any) -> dict[str, Any]:
    letter = Letter(application=application, kind="acknowledgement", subject="x", made_by=user)
    letter.file.save("letter.docx", ContentFile(b"x"))
    return {"pk": letter.pk}


def make_letter_job(application: Application, user: Any) -> dict[str, Any]:
    job = LetterJob(kind="award", letter_date=date(2024, 1, 1), requested_by=user, state="done", rows_total=1, size=1)
    job.file.save("letters.zip", ContentFile(b"x"))
    return {"pk": job.pk}


def make_suspension(application: Application, user: Any) -> dict[str, Any]:
    terms = {"kind": "consent", "starts_on": application.received_on, "reason": "Omdat het zo is", "actor": user}
    return {"pk": Suspension.objects.create(application=application, **terms).pk}


def make_application_import(application: Application, user: Any) -> dict[str, Any]:
    run = ApplicationImport(file_name="list.xlsx", uploaded_by=user, decider=user)
    run.file.save("list.xlsx", ContentFile(b"x"))
    return {"pk": run.pk}


def make_payment_run(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": payment_run().pk}


def make_bank_file(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": bank_file(content=str(user.pk)).pk}


def make_scenario(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": Scenario.objects.create(name="x", scheme=application.scheme, owner=user).pk}


def make_criterion(application: Application, user: Any) -> dict[str, Any]:
    return {"criterion": Criterion.objects.create(version=application.version, text=f"Past {user.pk}").pk}


def make_draw(application: Application, user: Any) -> dict[str, Any]:
    day = date(2024, 1, 1) + timedelta(days=application.ceiling.draws.count())
    terms = {"ceiling": application.ceiling, "day": day, "cases": [application.case_number]}
    return {"pk": Draw.objects.create(prepared_by=make_user(), **terms).pk}


def make_repeat(_application: Application, user: Any) -> dict[str, Any]:
    day = timezone.localdate()
    repeat = RepeatedExport(export="budget", format="xlsx", rhythm="week", next_on=day, owner=user)
    repeat.save()
    return {"pk": repeat.pk}


def make_change(application: Application, user: Any) -> dict[str, Any]:
    change = Change.objects.create(kind="user", subject=str(user.pk), title="x", proposed_by=make_user())
    return {"pk": change.pk}


def make_book_year(_application: Application, _user: Any) -> dict[str, Any]:
    make_award()
    return {"year": timezone.localdate().year}


def make_sample(_application: Application, _user: Any) -> dict[str, Any]:
    return {"pk": sampling.prepared(make_award()).pk}


MAKE = {  # the row that an address is about; a scenario is the user's own
    **dict.fromkeys(["subsidies:queue", "subsidies:draw-prepare"], lambda case, _user: {"pk": case.ceiling_id}),
    "subsidies:undertaking": lambda case, _user: {"pk": case.applicant_id},
    **dict.fromkeys(
        ["subsidies:applicant", "subsidies:applicant-join"], lambda case, _user: {"pk": case.applicant_id}
    ),
    "subsidies:applicant-join-answer": lambda *_: {"pk": same_rows.proposal().pk},
    "subsidies:tranche": lambda *_: {"pk": make_tranche().source.pk},
    **dict.fromkeys(
        [f"subsidies:irregularity{act}" for act in ("", "-answer", "-withdraw")],
        lambda case, _user: {"pk": irregular_rows.entry(case).pk},
    ),
    "subsidies:draw-act": make_draw,
    **dict.fromkeys(["subsidies:sample", "subsidies:sample-draw"], make_sample),
    **dict.fromkeys([f"subsidies:book-year{name}" for name in ("", "-propose", "-answer")], make_book_year),
    **dict.fromkeys(["subsidies:payment-run", "subsidies:payment-run-file"], make_payment_run),
    **dict.fromkeys([f"subsidies:bank-file{name}" for name in ("", "-try", "-confirm", "-discard")], make_bank_file),
    "subsidies:document-file": make_document,
    **dict.fromkeys(["subsidies:document", "subsidies:document-act"], make_paper),
    **dict.fromkeys(["subsidies:letter-file", "subsidies:letter-pdf"], make_letter),
    "subsidies:suspension-end": make_suspension,
    **{f"subsidies:letter-job{part}": make_letter_job for part in ("", "-progress", "-file", "-cancel", "-retry")},
    **{
        f"subsidies:import-{name}": make_application_import
        for name in ("columns", "result", "store", "discard", "undo", "decider", "confirm", "try")
    },
    "subsidies:judge": make_criterion,
    "exports:export-repeat-stop": make_repeat,
    **dict.fromkeys(["confirmations:change", "confirmations:confirm"], make_change),
    "background:mail-send-again": lambda *_args: {"pk": factories.make_mail().pk},
    **dict.fromkeys([f"subsidies:scenario{which}" for which in ("", "-suppose", "-act")], make_scenario),
}


def make_project_of(application: Application, user: Any) -> Project:
    """A project that the user advises and, as a guide, works for; the same one when it is there already."""
    title = f"Project of {user.pk}"
    if (known := Project.objects.filter(title=title).first()) is not None:
        return known
    project = make_followed(title=title)
    Project.objects.filter(pk=project.pk).update(adviser=user)
    if not Guide.objects.filter(user=user).exists():
        make_assignment(project, guide=make_guide(user=user))
    return project


def make_line(application: Application, user: Any) -> dict[str, Any]:
    line = StatusLine(project=make_project_of(application, user), writer=user, text="x", light="green")
    line.phase, line.happened_on = "initiative", date(2024, 1, 1)
    line.file.save("photo.png", ContentFile(b"x"))
    return {"pk": line.pk}


def make_bottleneck(application: Application, user: Any) -> dict[str, Any]:
    project = make_project_of(application, user)
    return {"pk": project.bottlenecks.create(kind="grid", opened_on=date(2024, 1, 1), actor=user).pk}


def make_escalation(application: Application, user: Any) -> dict[str, Any]:
    bottleneck = Bottleneck.objects.get(pk=make_bottleneck(application, user)["pk"])
    terms = {"level": "area_table", "raised_on": date(2024, 1, 1), "question": "x", "actor": user}
    return {"pk": bottleneck.escalations.create(**terms).pk}


def make_contact(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": make_project_of(application, user).contacts.create(name="x").pk}


def make_view(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": SavedView.objects.create(owner=user, page="projects:project-list", name="x").pk}


OF_A_PROJECT = (
    *("project", "log", "board-move", "follow", "move", "edit", "programme", "flex-plan", "contact-add"),
    "bottleneck-add",
)


def make_advice(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": Advice.objects.create(assembly=2024, number=user.pk, title="x", given_on=date(2024, 1, 1)).pk}


def make_action(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": AgendaAction.objects.create(code=f"a{user.pk}", title="x", pillar="living").pk}


def make_own_assignment(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": make_assignment(make_project_of(application, user)).pk}


def make_import(application: Application, user: Any) -> dict[str, Any]:
    run = ProjectImport(file_name="list.xlsx", uploaded_by=user)
    run.file.save("list.xlsx", ContentFile(b"x"))
    return {"pk": run.pk}


MAKE |= {
    **{f"projects:import-{name}": make_import for name in ("columns", "result", "store", "discard", "undo")},
    **dict.fromkeys(
        [f"projects:guide{which}" for which in ("", "-edit", "-state", "-assign")], lambda *_: {"pk": make_guide().pk}
    ),
    **dict.fromkeys([f"projects:meeting{which}" for which in ("", "-edit")], lambda *_: {"pk": make_meeting().pk}),
    "projects:advice": make_advice,
    "projects:action": make_action,
    "projects:assignment-edit": make_own_assignment,
    **{
        f"projects:{name}": lambda application, user: {"pk": make_project_of(application, user).pk}
        for name in OF_A_PROJECT
    },
    **{f"projects:line-{name}": make_line for name in ("edit", "file")},
    **{f"projects:bottleneck-{name}": make_bottleneck for name in ("plan", "solve", "escalate")},
    **{
        f"project-{name}": lambda application, user: {"pk": make_project_of(application, user).pk}
        for name in ("detail", "lines", "log", "move", "bottlenecks")
    },
    "meeting-detail": lambda _application, _user: {"pk": make_meeting().pk},
    "projects:escalation-close": make_escalation,
    "projects:contact-remove": make_contact,
    "projects:view-remove": make_view,
    **dict.fromkeys(["mfa_edit_webauthn", "mfa_remove_webauthn"], lambda *_: {"pk": 1}),
}

MAKE |= MONITOR


def make_run(user: Any) -> ExportRun:
    allowed = (key for key, export in EXPORTS.items() if export.is_listed and user.has_perm(export.permission))
    run = ExportRun(
        export=next(allowed, "budget"), as_of=date(2024, 1, 1), requested_by=user, state="done", rows_total=1, size=1
    )
    run.file.save("budget.xlsx", ContentFile(b"x"))
    return run
