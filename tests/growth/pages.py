"""Which row an address is about, for every page of the site; an address that is not here has no recipe."""

from typing import Any

from django.utils import timezone

from drenthe.exports.models import RepeatedExport
from monitoring.enums import BlockKind
from monitoring.models import BlockComment, PlanEdition, Report
from monitoring.pages.entered import KINDS
from projects.enums import Track
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import SampleDraw
from subsidies.views.act_list import ACTS
from tests.factories import make_mail
from tests.monitoring.addresses import MONITOR

Recipe = list[dict[str, Any]]

LIST = ("columns", "result", "store", "discard", "undo")
BANK_FILE = ("bank-file", "bank-file-try", "bank-file-confirm", "bank-file-discard")

THIS_YEAR = timezone.localdate().year
FIGURES = ("knelpuntenpot.available", "capacity.projects_supported", "impulsteam.projects.ever")
EVALUATION = ("grant.asked", "grant.awards", "grant.paid", "grant.promised", "grant.delivered")


def recipes(main: dict[Any, Any]) -> dict[str, Recipe]:
    """Return for each name of an address that has values in it what these are: one page or more of that name."""
    cases = [{"case_number": case.case_number} for status, case in main.items() if status in list(Status)]
    assessed, awarded = ({"case_number": main[status].case_number} for status in (Status.ASSESSMENT, Status.AWARDED))
    document = main[Status.AWARDED].documents.first().versions.first()
    letter = main[Status.AWARDED].letters.first()
    project, flex = ({"pk": main[track].pk} for track in (Track.CPO, Track.FLEX))
    suspension = main[Status.ASSESSMENT].suspensions.filter(ends_on=None).first()
    criterion = main[Status.ASSESSMENT].version.criteria.first()
    draw = main[Status.ASSESSMENT].ceiling.draws.first()
    return {
        "subsidies:application": cases,
        "subsidies:act": [{**assessed, "act": act} for act in ACTS] + [{**awarded, "act": "pay"}],
        "subsidies:judge": [{**assessed, "criterion": criterion.pk}],
        "subsidies:suspension-end": [{**assessed, "pk": suspension.pk}],
        "subsidies:document-file": [{**awarded, "pk": document.pk}],
        "subsidies:document": [{**awarded, "pk": document.document_id}],
        "subsidies:document-act": [{**awarded, "pk": document.document_id, "act": "retire"}],
        **{f"subsidies:letter-{name}": [{**awarded, "pk": letter.pk}] for name in ("file", "pdf")},
        **{
            f"subsidies:letter-job{name}": [{"pk": main["letter job"].pk}]
            for name in ("", "-progress", "-file", "-cancel", "-retry")
        },
        **{
            f"subsidies:import-{name}": [{"pk": main["application import"].pk}]
            for name in ("columns", "result", "store", "discard", "undo", "decider", "confirm", "try")
        },
        "subsidies:letter": [{**assessed, "kind": "acknowledgement"}, {**awarded, "kind": "award"}],
        **{f"subsidies:{name}": [assessed] for name in ("assign", "take", "release", "note-add", "documents-add")},
        "subsidies:work-tab": [{"tab": tab} for tab in ("mine", "unassigned", "decide", "team", "state")],
        "subsidies:work-feed": [{"key": main["feed"]}],
        **{f"subsidies:{name}": [{"pk": main["bank file"].pk}] for name in BANK_FILE},
        "subsidies:payment-run": [{"pk": main["payment run"].pk}],
        "subsidies:payment-run-file": [{"pk": main["payment run"].pk, "kind": kind} for kind in ("xml", "csv")],
        "subsidies:queue": [{"pk": main[status].ceiling_id} for status in (Status.ASSESSMENT, Status.AWARDED)],
        "subsidies:draw-prepare": [{"pk": main[Status.ASSESSMENT].ceiling_id}],
        "subsidies:draw-act": [{"pk": draw.pk, "act": act} for act in ("draw", "drop")],
        "subsidies:scenario": [{"pk": main["scenario"].pk}],
        "subsidies:scenario-suppose": [{"pk": main["scenario"].pk, **assessed}],
        "subsidies:scenario-act": [{"pk": main["scenario"].pk, "act": "share"}],
        **_of_the_public(main[Status.ASSESSMENT].scheme),
        **{f"projects:{name}": [project, flex] for name in ("project", "edit", "programme", "move", "log")},
        **{f"projects:{name}": [project] for name in ("follow", "board-move", "contact-add", "bottleneck-add")},
        "projects:flex-plan": [flex],
        "projects:view-remove": [{"pk": main["view"].pk}],
        "projects:contact-remove": [{"pk": main["contact"].pk}],
        **{f"projects:bottleneck-{name}": [{"pk": main["bottleneck"].pk}] for name in ("plan", "solve", "escalate")},
        "projects:escalation-close": [{"pk": main["escalation"].pk}],
        **{f"projects:line-{name}": [{"pk": main["line"].pk}] for name in ("edit", "file")},
        **{f"projects:guide{name}": [{"pk": main["guide"].pk}] for name in ("", "-edit", "-state", "-assign")},
        "projects:assignment-edit": [{"pk": main["assignment"].pk}],
        **{f"projects:meeting{name}": [{"pk": main["meeting"].pk}] for name in ("", "-edit")},
        "projects:advice": [{"pk": main["advice"].pk}],
        "projects:action": [{"pk": main["action"].pk}],
        **{f"projects:import-{name}": [{"pk": main["import"].pk}] for name in LIST},
        **_of_few_roles(main, assessed),
        "trail:trail-of": [{"table": "subsidies_application", "key": main[Status.AWARDED].pk}],
        **(_of_the_monitor(main) | _of_the_years(main) | _of_the_samples()),
        **_of_the_api(main, assessed, awarded, project),
    }


def _of_the_public(scheme: Any) -> dict[str, Recipe]:
    files = [{"suffix": suffix} for suffix in ("csv", "json", "ods")]
    schemes = {f"subsidies:{name}scheme": [{"code": scheme.code}] for name in ("", "public-")}
    return {"subsidies:public-register-file": files, **schemes}


def _of_the_report() -> dict[str, Recipe]:
    report = Report.objects.get()
    chapter, edition = report.chapters.get(), report.editions.first()
    block = chapter.blocks.order_by("pk").last()
    comment = BlockComment.objects.order_by("pk").last()
    year, of_edition = {"year": report.year}, [{"pk": edition.pk}]  # type: ignore[union-attr]
    return {
        **{f"monitoring:{name}": [year] for name in ("report", "edition-new", "report-public")},
        "monitoring:report-chapter": [{**year, "number": chapter.number}],
        "monitoring:report-public-file": [{**year, "suffix": suffix} for suffix in ("pdf", "docx", "xlsx")],
        "monitoring:block-new": [{"pk": chapter.pk, "kind": kind} for kind in BlockKind.values],
        **{f"monitoring:chapter-{act}": [{"pk": chapter.pk}] for act in ("submit", "approve", "return")},
        **{
            f"monitoring:block-{act}": [{"pk": block.pk}]  # type: ignore[union-attr]
            for act in ("edit", "move", "remove", "restore", "claims", "versions", "comment")
        },
        "monitoring:claim-remove": [{"pk": block.pk}],  # type: ignore[union-attr]
        "monitoring:comment-resolve": [{"pk": comment.pk}],  # type: ignore[union-attr]
        **{f"monitoring:edition{name}": of_edition for name in ("", "-today", "-erratum", "-publish")},
        "monitoring:edition-file": [{**of_edition[0], "suffix": suffix} for suffix in ("pdf", "docx", "xlsx")],
    }


def _of_the_years(main):
    year = {"year": main[Status.AWARDED].decided_on.year}
    closed = {"case_number": main[Status.REFUSED].case_number}
    return {
        **{f"subsidies:book-year{name}": [year] for name in ("", "-propose", "-answer")},
        "subsidies:retention-case": [closed],
        "subsidies:retention-act": [closed | {"act": "keep"}],
    }


def _of_the_samples():
    draw = {"pk": SampleDraw.objects.order_by("pk").first().pk}
    return {f"subsidies:sample{name}": [draw] for name in ("", "-draw")}


def _of_the_monitor(main: dict[Any, Any]) -> dict[str, Recipe]:
    table = {"key": main["plans"].key}
    evaluated = {"code": main[Status.ASSESSMENT].scheme.code, "year": THIS_YEAR}
    runs = [{"pk": main[key].pk} for key in ("run", "queued run", "failed run")]
    uploads, plans, fetch = ([{"pk": main[name]}] for name in ("upload", "plan upload", "cbs job"))
    return {
        "monitoring:figures": [{"year": 2024}],
        **{f"monitoring:results{of}": [{"year": THIS_YEAR}] for of in ("", "-file")},
        **_of_the_report(),
        **{f"monitoring:evaluation{of}": [evaluated] for of in ("", "-file")},
        "monitoring:evaluation-rows": [evaluated | {"key": key} for key in EVALUATION],
        "monitoring:figure": [{"year": THIS_YEAR, "key": key} for key in FIGURES],
        "monitoring:figure-file": [{"year": THIS_YEAR, "key": FIGURES[0]}],
        "monitoring:municipality": [{"code": "GM0106"}],
        **{name: uploads for name in MONITOR if name.startswith("monitoring:upload")},
        **{name: fetch for name in MONITOR if name.startswith("monitoring:cbs-job")},
        "monitoring:cbs-fetch": [table],
        "monitoring:entered-new": [{"kind": kind} for kind in KINDS],
        "monitoring:entered-change": [
            {"kind": key, "pk": kind.model.objects.order_by("pk").first().pk}  # type: ignore[attr-defined]
            for key, kind in KINDS.items()
        ],
        **{name: plans for name in MONITOR if name.startswith("monitoring:plan-")},
        "monitoring:plan-edition": [{"pk": PlanEdition.objects.order_by("pk").first().pk}],  # type: ignore[union-attr]
        **{f"monitoring:table-{name}": [{**table, "year": 2024}] for name in ("hand", "template")},
        **{f"monitoring:{name}": [table] for name in ("table-load", "load-list")},
        "monitoring:load": [{"pk": main["plans"].loads.last().pk}],
        "monitoring:table": [table, {"key": main["permit_holders"].key}],
        "monitoring:table-file": [{**table, "suffix": suffix} for suffix in ("csv", "xlsx")],
        "monitoring:table-picture": [{**table, "name": "bars", "suffix": "svg"}],
        "monitoring:pace-picture": [{"key": "target-1", "suffix": "svg"}],
        **{f"confirmations:{name}": [{"pk": main["change"].pk}] for name in ("change", "confirm")},
        "background:mail-send-again": [{"pk": make_mail().pk}],
        "monitoring:finding": [{"pk": main["plans"].findings.first().pk}],
        "monitoring:theme": [{"slug": slug} for slug in main["slugs"]],
        "exports:export-request": [{"export": name} for name in ("budget", "applications", "dossier", "meetings")],
        "exports:export-columns": [{"export": name} for name in ("applications", "projects", "findings")],
        "exports:export-repeat-stop": [{"pk": row.pk} for row in RepeatedExport.objects.order_by("pk")[:1]],
        **{f"exports:export{name}": runs for name in ("", "-progress", "-file", "-cancel", "-retry", "-repeat")},
    }


def _of_few_roles(main: dict[Any, Any], assessed: dict[str, Any]) -> dict[str, Recipe]:
    keys = dict.fromkeys(("irregularity", "irregularity-answer", "irregularity-withdraw"), main["irregularity"].pk)
    keys |= dict.fromkeys(("undertaking", "applicant", "applicant-join"), main[Status.AWARDED].applicant_id)
    keys |= {"tranche": main["tranche"].pk, "applicant-join-answer": main["joining"].pk}
    return {**{f"subsidies:{name}": [{"pk": pk}] for name, pk in keys.items()}, "subsidies:extra-check": [assessed]}


def _of_the_api(
    main: dict[Any, Any], assessed: dict[str, Any], awarded: dict[str, Any], project: dict[str, Any]
) -> dict[str, Recipe]:
    acts = (
        *("decide", "extend", "pay", "propose", "receive-completion", "request-completion", "send-back"),
        *("start-assessment", "withdraw", "propose-withdrawal", "withdraw-proposal", "correct", "choices"),
        *("ask-advice", "receive-advice", "invite-view", "receive-view", "waive-view", "sent-elsewhere", "represent"),
        *("suspend", "end-suspension", "default-notice", "fix-penalty", "answer", "link-earlier", "declare-interest"),
        *("forward", "judge", "score", "take-up", "release-condition", "check-obligation"),
        *("propose-payment", "release-payment", "return-payment"),
        *(
            "receive-settlement",
            "remind-settlement",
            "check-sample",
            "propose-settlement",
            "agree-settlement",
            "repay",
        ),
        "propose-change",
        *("return-settlement", "bounce", "reverse"),
        *("propose-money-step", "decide-money-step", "return-money-step", "remind", "set-off", "end-hold"),
        *("sign-loan", "start-loan-term", "repay-loan", "confirm-loan", "end-drawing"),
        *("record-aid-basis", "enter-aid", "state-aid", "enter-costs", "approve-costs", "account-costs"),
        "take-back-decision",
        *("receive-objection", "request-repair", "receive-repair", "invite-objector", "hear-objector"),
        "call-off-hearing",
        *("propose-objection", "postpone-objection", "objection-default", "close-objection", "record-appeal"),
        "change-objector",
    )
    return {
        "scheme-detail": [{"code": main[Status.ASSESSMENT].scheme.code}],
        **{
            f"application-{name}": [assessed, awarded] for name in ("detail", "events", "ledger", "objections", "acts")
        },
        "application-receipts": [awarded],
        **{f"application-{name}": [assessed] for name in acts},
        "application-letter-to-sign": [assessed],
        **{f"project-{name}": [project] for name in ("detail", "bottlenecks", "lines", "log", "move")},
        "meeting-detail": [{"pk": main["meeting"].pk}],
    }
