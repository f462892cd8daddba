"""What refuses a withdrawal or lowering that does not say which obligation was not met (Awb 3:46, 4:48)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NotMetUnnamed(Refusal):
    """The recipient reads which obligation it is about."""

    field = "not_met"
    sentence = _("Choose which obligation was not met. The letter names it, with what was found of it (Awb 3:46).")


class NoneNotMet(Refusal):
    """What nobody found cannot carry a decision."""

    field = "grounds"
    sentence = _(
        "No obligation of this award is recorded as not fulfilled, so this ground has no facts (Awb 3:46). First "
        "record it with “Record what became of an obligation”, under “More”, with what is lacking; or choose another "
        "ground."
    )


class NotKnownAsNotMet(Refusal):
    """What was found last of an obligation counts."""

    field = "not_met"
    sentence = _(
        "It is not recorded of the obligation “%(text)s” that it was not fulfilled. First record that with “Record "
        "what became of an obligation”, under “More”; or choose another obligation."
    )


class GroundOfNoObligation(Refusal):
    """What somebody chose is not dropped in silence."""

    field = "not_met"
    sentence = _(
        "You chose an obligation that was not met, without the ground that says so (Awb 4:46, 4:48 or 4:49). Choose "
        "that ground as well, or no obligation."
    )


class ProposalNamesNone(Refusal):
    """A proposal of before obligations were named with it."""

    sentence = _(
        "This proposal does not say which obligation was not met, and so the letter does not either (Awb 3:46). Send "
        "it back: it is proposed again with the obligation."
    )


class SinceMet(Refusal):
    """What is decided rests on what is known when it is decided (Awb 3:2)."""

    sentence = _(
        "Since the proposal it was recorded of the obligation “%(text)s”, on %(day)s: %(outcome)s. Send the proposal "
        "back: it rests on facts that have changed (Awb 3:2)."
    )


class HeardOnOther(Refusal):
    """A view is given on the facts on which the decision is to rest (Awb 4:8)."""

    field = "not_met"
    sentence = _(
        "The recipient was asked for a view, but not on the obligation “%(text)s” (Awb 4:8). Ask for a view again and "
        "choose this obligation there, or leave it out here."
    )


class FoundSinceHeard(Refusal):
    """A view on what was known then is no view on what was found since (Awb 4:11, under b)."""

    field = "not_met"
    sentence = _(
        "What was found of the obligation “%(text)s” is of %(found_on)s, and the recipient was heard before that, on "
        "%(heard_on)s. So it cannot be that nothing is new since (Awb 4:11, under b). Ask for the recipient's view on "
        "it, or record another reason."
    )
