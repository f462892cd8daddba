"""What the letters about an objection say of it, in Dutch: its receipt, repair, hearing, and the decision on it."""

from dataclasses import dataclass
from datetime import date

from drenthe.lib.values.money import ZERO, format_euros
from projects.enums import OrganisationKind
from subsidies.award_enums import NO_DECISIONS
from subsidies.enums import ApplicationStatus, DecisionKind, LetterKind
from subsidies.letters.sentences import adds, listed, sentence
from subsidies.models import Application, Decision, Objection, ObjectionStep, ObjectionTerms
from subsidies.models.told import SentDays, sent_days
from subsidies.objection_enums import (
    HEARINGS,
    UPHELD,
    InadmissibleGround,
    NoHearingGround,
    ObjectionOutcome,
    WaiverWay,
)
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters.fact_words import Facts, day_words, days_in_words, lines
from subsidies.services.objections import (
    covered,
    included_words,
    late_question,
    objections,
    objectors,
    revocations,
    ruling_facts,
    step_ruling_facts,
)
from subsidies.services.objections.objection_sending import DOCUMENTS_UNTIL
from subsidies.services.objections.objection_words import (
    BESIDE,
    CONTESTED_STEPS,
    COVERED,
    FILE_OPEN,
    GRANTED,
    INADMISSIBLE,
    NOT_HEARD,
    OUTCOMES,
    SAID_BY_ANOTHER,
    against,
)
from subsidies.services.terms import clock, deadlines, penalty_clock
from subsidies.services.terms.clock import Term


def of_letter(case: Application, step: ObjectionStep, kind: LetterKind, letter_date: date) -> Facts:
    """Return the facts of a letter of a kind that is linked to a step of an objection."""
    to_objector = objectors.addressed(case, kind, step) is not None
    decision = objections.decision_on(step.objection)
    if kind != LetterKind.OBJECTION_DECISION_NOTICE or decision is None:
        return of_step(case, step, letter_date, to_objector=to_objector)
    told: Facts = {"decision_date": day_words(decision.decided_on), "reason": decision.reason}
    told |= {"decision_sent_on": day_words(objections.told_on(step.objection))}
    told |= {"decided_mandate": decision.mandate.reference}
    told |= {"objection_granted": GRANTED.get(DecisionKind(decision.kind), "")}
    return of_ruling(case, decision, to_objector=to_objector) | told


def of_step(case: Application, step: ObjectionStep, letter_date: date, *, to_objector: bool) -> Facts:
    """Return the facts of a letter on a step of an objection; None where there is none.

    By when is decided counts this very letter, as if it was sent on its day.
    """
    objection, sent = step.objection, dict(sent_days(case))
    sent.setdefault((step.letter_link, step.pk), letter_date)
    found = about(objection, to_objector=to_objector)
    term = objections.decide_by(objection, on=letter_date, sent=sent, extra=deadlines.free_days())
    still = _still(objection, term, sent) if term is not None and term.has_open_end else None
    found |= {
        "objection_decide_by": None if term is None or term.has_open_end else day_words(term.last_day),
        "objection_still": still,
        "objection_term_over": "ja" if term is not None and term.is_late(letter_date) else None,
        **_in_default(objection, sent, letter_date),
        "objection_committee": "ja" if objection.has_committee else None,
        "objection_interest": sentence(objection.interest),
        "objection_late": late_question.in_words(step, sent, letter_date),
        "objection_reason": step.text,
        "objection_missing": lines(step.text.splitlines()) if step.kind == Kind.REPAIR_ASKED else None,
        "objection_due": day_words(step.due_on) if step.kind == Kind.REPAIR_ASKED else None,
        "objection_weeks": str(step.weeks) if step.weeks else None,
        **_called_off(step),
        "hearing_on": day_words(step.due_on) if step.kind == Kind.INVITED else None,
        "hearing_file_from": _file_from(step, letter_date) if step.kind == Kind.INVITED else None,
        "hearing_documents_until": _documents_until(step, letter_date) if step.kind == Kind.INVITED else None,
        "hearing_place": step.place if step.kind == Kind.INVITED else None,
        "hearing_by": _chair(objection, step) if step.kind == Kind.INVITED else None,
    }
    if step.kind == Kind.FORWARDED:
        found |= {"forwarded_to": step.place, "forwarded_on": day_words(step.done_on)}
    return found


def _in_default(objection: Objection, sent: SentDays, on: date) -> Facts:
    """Which notice of default came in by then that counts, and from when the penalty does (Awb 4:17)."""
    found = objections.effective_default(objection, sent=sent, extra=deadlines.free_days())
    if found is None or found.done_on > on:
        return {}
    since = penalty_clock.penalty_starts(found.done_on)
    return {"default_since": day_words(found.done_on), "default_from": day_words(since)}


def _still(objection: Objection, term: Term, sent: SentDays) -> str | None:
    """That the term to decide stands still while an objection is repaired (Awb 7:10, paragraph 2).

    With what ends that and what is left then, and no day on which the term ends. None where it was repaired since.
    """
    asked = objections.repair_open(objection)
    told_on = asked.sent_in(sent) if asked is not None else None
    if asked is None or asked.due_on is None or told_on is None:
        return None
    pause = clock.repair_pause(told_on, asked.due_on, None)
    return (
        f"De termijn voor onze beslissing staat stil vanaf {day_words(pause.first)}, omdat wij u hebben gevraagd om "
        "uw bezwaar aan te vullen (artikel 7:10, tweede lid, van de Awb). De termijn loopt verder zodra u dat hebt "
        f"gedaan, of als de tijd daarvoor voorbij is: op {day_words(asked.due_on)}. Daarna hebben wij nog "
        f"{days_in_words(term.left)} om te beslissen."
    )


def _called_off(step: ObjectionStep) -> Facts:
    """Which hearing is off, and why: as called off, or for the one that somebody is invited to instead (Awb 7:2)."""
    off = objections.invitation_before(step) if step.kind in (Kind.HEARING_OFF, Kind.INVITED) else None
    if off is None:
        return {}
    if step.kind == Kind.HEARING_OFF:
        return {"hearing_off_on": day_words(off.due_on), "hearing_off_why": sentence(step.text)}
    is_told = off.sent_in(sent_days(step.application)) is not None
    return {"hearing_instead_of": day_words(off.due_on)} if is_told else {}


def of_ruling(case: Application, decision: Decision, *, to_objector: bool) -> Facts:
    """Return the facts of the letter with a decision on an objection, also one that is only proposed."""
    said = decision.proposal.objection_terms
    reader = _Reader(said.objection, to_objector)
    outcome, objection = ObjectionOutcome(said.outcome), said.objection
    upheld = outcome in UPHELD
    costs = None if said.costs is None else format_euros(said.costs)
    if objection.decision is None:
        revoked = step_ruling_facts.in_words(said)
    else:
        revoked = revocations.in_words(case, decision, to_objector=to_objector)
    return {
        **about(objection, to_objector=to_objector),
        "objection_grounds": sentence(objection.grounds),
        "objection_outcome": " ".join(filter(None, [OUTCOMES[outcome], revoked if upheld else ""])),
        "objection_step": "ja" if objection.decision is None else None,
        "objection_part": "ja" if upheld and not revocations.is_whole(case, decision) else None,
        **_standing(case, decision, objection),
        "objection_interest": _interest(objection, outcome),
        "objection_inadmissible": _inadmissible(reader, InadmissibleGround(said.ground)) if said.ground else None,
        **ruling_facts.of_amount(case, decision, objection),
        "objection_in_time": _in_time(reader, sent_days(case), "" if said.ground else said.late_excuse),
        "objection_late_why": _late_why(reader, said),
        "objection_heard": _heard(reader),
        "objection_advice": sentence(said.advice),
        "objection_costs": costs if said.costs else None,
        "objection_no_costs": "ja" if said.costs == ZERO else None,
        "objection_costs_reason": sentence(said.costs_reason),
        "objection_upheld": "ja" if upheld else None,
    }


@dataclass(frozen=True)
class _Reader:
    """Who reads a letter about an objection: who made it, or the applicant who reads about somebody else's."""

    objection: Objection
    to_objector: bool

    @property
    def is_told_of_another(self) -> bool:
        return self.objection.is_of_another and not self.to_objector


def _inadmissible(reader: _Reader, ground: InadmissibleGround) -> str:
    """Why it is inadmissible, in words that are true for who reads it."""
    words = INADMISSIBLE[ground]
    if not reader.is_told_of_another:
        return words
    who = reader.objection.objector
    return words.replace("hebben u gevraagd uw bezwaar", f"hebben {who} gevraagd het bezwaar")


def _interest(objection: Objection, outcome: ObjectionOutcome) -> str | None:
    """Why an objection against what held no more is looked at all the same (Awb 6:19); None where it is not."""
    return sentence(objection.interest) if outcome != ObjectionOutcome.INADMISSIBLE else None


def _standing(case: Application, decision: Decision, objection: Objection) -> Facts:
    """What a decision on an objection takes the place of: what stands by then (Awb 6:19, 7:11)."""
    now = revocations.stands(case, decision)
    if now is None:
        later = included_words.now(objection, sent_days(case))
        return {"objection_replaces": against(objection), "objection_now": later}
    day = day_words(now.decided_on)
    return {
        "objection_replaces": f"onze beslissing op bezwaar van {day}",
        "objection_now": (
            f"Voor dat besluit is onze beslissing op bezwaar van {day} in de plaats gekomen. Het bezwaar gaat daarom "
            "ook over die beslissing (artikel 6:19, eerste lid, van de Awb)."
        ),
    }


def about(objection: Objection, *, to_objector: bool) -> Facts:
    """What every letter about an objection says of it, to who made it or to the applicant."""
    first = objection.decision
    return {
        "objector": objection.objector,
        "objection_received_on": day_words(objection.received_on),
        "objection_other": "ja" if _Reader(objection, to_objector).is_told_of_another else None,
        "objection_against": against(objection),
        "objection_about_on": _about_on(objection),
        "objection_for_court": "ja" if objection.is_for_court and first is not None else None,
    }


def of_others(case: Application, *, on: date) -> Facts:
    """What a recipient who is asked for a view reads of the open objections of others (Awb 4:8, 7:2, 7:4, 7:11).

    A person is not named: the view is about the award, and the name is not needed for it.
    """
    if case.status != ApplicationStatus.AWARDED:
        return {}
    rows = [row for row in objections.open_of(case, on=on) if row.is_of_another and not row.is_for_court]
    return {"view_objections": lines(_of_other(row) for row in rows) or None}


def _of_other(objection: Objection) -> str:
    is_person = objection.who is None or objection.who.kind == OrganisationKind.PERSON
    first = about(objection, to_objector=False)
    day = f" van {first['objection_about_on']}" if first["objection_about_on"] else ""
    return (
        f"{'Een derde-belanghebbende' if is_person else objection.objector} maakt bezwaar tegen "
        f"{first['objection_against']}{day}. Wij ontvingen dit bezwaar op {first['objection_received_on']}. Kort "
        f"gezegd staat erin: {' '.join(sentence(objection.grounds).split())}"
    )


def _about_on(objection: Objection) -> str | None:
    """Of which day the decision is that it is against, and that it is about the penalty as well (Awb 4:19)."""
    first = objection.subject
    if first is None or (objection.money_step is not None and objection.money_step.kind in NO_DECISIONS):
        return None
    fixed = [day_words(row.decided_on) or "" for row in covered.penalties(objection)]
    penalty = f" en ook over ons besluit van {listed(fixed, 'en')} over de dwangsom ({COVERED})" if fixed else ""
    return f"{day_words(first.decided_on)}{penalty}{_beside(objection)}"


def _beside(objection: Objection) -> str:
    """The steps about money that an objection is about as well, as far as it disputes them (Awb 4:125)."""
    steps = [f"{CONTESTED_STEPS[row.kind]} van {day_words(row.decided_on)}" for row in covered.money_steps(objection)]
    if not steps:
        return ""
    return f" en ook, voor zover het bezwaar dat betwist, over {listed(steps, 'en')} ({BESIDE})"


def _in_time(reader: _Reader, sent: SentDays, excuse: str) -> str:
    """Whether it came in time, in a sentence; or why a late one counts (Awb 6:11)."""
    objection = reader.objection
    extra = deadlines.free_days()
    time = objections.timeliness(objection, sent=sent, extra=extra)
    if objection.premature:
        return (
            "Het bezwaar kwam voordat wij het besluit hadden genomen. Of het dan toch meetelt, hangt ervan af of wie "
            "bezwaar maakt, kon denken dat het besluit er al was (artikel 6:10, eerste lid, onder b, van de Awb). "
            f"{sentence(objection.premature)}"
        )
    told_on = objection.subject.sent_in(sent) if objection.subject is not None else None
    if told_on is not None and (objection.elsewhere_on or objection.received_on) < told_on:
        return (
            "Het bezwaar kwam voordat wij het besluit hadden verstuurd, maar het besluit was toen al genomen. Daarom "
            "telt het bezwaar mee (artikel 6:10, eerste lid, onder a, van de Awb)."
        )
    if time is not None and time.by_claim:
        return step_ruling_facts.in_time_by_claim(objection)
    if time is None or (time.is_in_time and not time.by_post):
        return "Het bezwaar is op tijd ingediend (artikelen 6:7 tot en met 6:9 van de Awb)."
    until = day_words(time.term.last_day)
    if time.by_post:
        return (
            f"Bezwaar maken kon tot en met {until}. Het bezwaar is op {day_words(objection.posted_on)} op de post "
            "gedaan, en binnen een week na die termijn door ons ontvangen. Daarmee is het op tijd (artikel 6:9, "
            "tweede lid, van de Awb)."
        )
    late = f"Bezwaar maken kon tot en met {until}. Het bezwaar kwam later."
    whom = objection.objector if reader.is_told_of_another else "u"
    why = f"Wij rekenen {whom} dat niet aan (artikel 6:11 van de Awb):"
    return f"{late} {why} {excuse.strip()}" if excuse.strip() else late


def _late_why(reader: _Reader, said: ObjectionTerms) -> str | None:
    """Why being late is held against who objects (Awb 6:11, 7:12); None where that is not why it is inadmissible."""
    if said.ground != InadmissibleGround.LATE or not said.late_excuse.strip():
        return None
    whom = reader.objection.objector if reader.is_told_of_another else "u"
    return (
        "Een bezwaar dat te laat is, telt alleen mee als het te laat zijn niet kan worden aangerekend aan wie bezwaar "
        f"maakt (artikel 6:11 van de Awb). Wij rekenen het {whom} wel aan: {_ended(said.late_excuse)}"
    )


def _ended(text: str) -> str:
    """What was typed as the end of a sentence of ours."""
    return f"{text.strip().rstrip('.;, ')}."


def _heard(reader: _Reader) -> str | None:
    """Who was heard and when, or why nobody was."""
    objection = reader.objection
    step = objections.last_step(objection, *HEARINGS)
    if step is None:
        return None
    is_other, who = reader.is_told_of_another, objection.objector
    if step.kind == Kind.NOT_HEARD:
        ground = NoHearingGround(step.ground)
        why = (SAID_BY_ANOTHER if is_other and ground in SAID_BY_ANOTHER else NOT_HEARD)[ground].format(who=who)
        why = _waived(reader, step) or why
        more = f" {sentence(step.text)}" if adds(step.text, why) else ""
        return f"Wij hebben {who if is_other else 'u'} niet gehoord. {why}{more}"
    heard = f"is {who}" if is_other else "bent u"
    said = f"Op {day_words(step.done_on)} {heard} gehoord door {_chair(objection, step)}. {sentence(step.text)}"
    told_on = _told_of_hearing(objection, step) if is_other else None
    if told_on is None:
        return said
    invited = (
        f"Op {day_words(told_on)} hebben wij u laten weten wanneer dat was. U kon daarbij zijn en uw kant vertellen"
    )
    return f"{said} {invited} (artikel 7:2, tweede lid, van de Awb)."


def _told_of_hearing(objection: Objection, held: ObjectionStep) -> date | None:
    """The day on which the recipient was told of the hearing that was held (Awb 7:2); None where it was not."""
    steps = {row.pk for row in objections.steps_of(objection, Kind.INVITED)}
    days = [
        letter.sent_on
        for letter in objection.application.letters.all()
        if letter.kind == LetterKind.OBJECTION_HEARING_NOTICE and letter.objection_step_id in steps
    ]
    return max((day for day in days if day is not None and day < held.done_on), default=None)


def _waived(reader: _Reader, step: ObjectionStep) -> str | None:
    """When and how it was said that nobody need be heard (Awb 7:3, under c); None where that was not asked yet."""
    if step.waived_on is None:
        return None
    way = {
        WaiverWay.LETTER: "in een brief",
        WaiverWay.EMAIL: "in een e-mail",
        WaiverWay.TELEPHONE: "telefonisch",
        WaiverWay.SPOKEN: "mondeling",
    }[WaiverWay(step.waived_by)]
    said = f"Op {day_words(step.waived_on)}"
    if reader.is_told_of_another:
        said = f"{said} heeft {reader.objection.objector} {way} laten weten niet gehoord te willen worden"
    else:
        said = f"{said} hebt u {way} laten weten dat u niet gehoord wilt worden"
    return f"{said} (artikel 7:3, onder c, van de Awb)."


def _file_from(step: ObjectionStep, letter_date: date) -> str | None:
    """From when the file lies open: at least a week before the hearing (Awb 7:4), but not before the letter."""
    if step.due_on is None:
        return None
    return day_words(max(step.due_on - FILE_OPEN, letter_date))


def _documents_until(step: ObjectionStep, letter_date: date) -> str | None:
    """Until when documents can be handed in before a hearing (Awb 7:4); None once that day has passed."""
    last = step.due_on - DOCUMENTS_UNTIL if step.due_on is not None else None
    return day_words(last) if last is not None and last > letter_date else None


def _chair(objection: Objection, step: ObjectionStep) -> str:
    if objection.has_committee:
        name = str(step.chair or step.chair_name)
        return f"de bezwaarschriftencommissie, met {name} als voorzitter" if name else "de bezwaarschriftencommissie"
    return str(step.chair)
