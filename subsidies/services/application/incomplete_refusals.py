"""What refuses a decision on an application that is not complete (Awb 4:5)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.refusals import TransitionNotAllowed


class DisregardTooLate(Refusal):
    """The decision to disregard comes within four weeks (Awb 4:5, paragraph 4)."""

    sentence = _(
        "The application could be disregarded up to and including %(last_day)s (Awb 4:5). Decide on its content: "
        "choose “Declare complete” on the page of the case, and there “Decide on what is there”."
    )


class StillIncomplete(TransitionNotAllowed):
    """What is not complete is disregarded, or decided on as it is once that was said (Awb 4:5)."""

    sentence = _(
        "Application %(case)s still waits for its completion, so its content cannot be decided on yet. Is the time to "
        "complete it over? Then choose “Declare complete” on the page of the case, and there “Decide on what is "
        "there”."
    )


class NotCompleteYet(TransitionNotAllowed):
    """Before it is complete an application is refused only for its day, or as a repetition (Awb 4:5, 4:6)."""

    sentence = _(
        "Application %(case)s was not declared complete yet, so its content cannot be decided on. Only what came in "
        "outside the period, or repeats a refused application with nothing new, can be refused before that. Choose "
        "“Declare complete” first; is it such a repetition, then “Link an earlier refusal”."
    )


class StillMissingUnsaid(Refusal):
    """Whoever is told that an application is not complete reads what is missing (Awb 4:5)."""

    field = "still_missing"
    sentence = _(
        "Write what is still missing, each on a line of its own: the letters name it. Is all there now? Then tick "
        "that the application is complete."
    )


class CameInBefore(Refusal):
    """What came in with an earlier part is not missing any more."""

    field = "still_missing"
    sentence = _(
        "“%(line)s” was taken off the list when an earlier part came in, and letters say so. Leave it out; was it not "
        "right after all, then write what is wrong with it."
    )


class PartNotTakenOff(Refusal):
    """A letter says what came in and what is still missing: the two cannot be the same."""

    field = "still_missing"
    sentence = _(
        "A part came in, and the list of what is still missing is as it was. Take off what came in: letters to the "
        "applicant name what is left. Did nothing of the list come in? Then no part of it did; keep what came as a "
        "document."
    )
