"""What a letter can be about, and which letter a step rests on."""

from subsidies.enums import LetterKind

# What a letter can be about besides a decision, and with what the kinds of such letters begin.
LETTERS_ABOUT: dict[str, tuple[str, ...]] = {
    "completion_request": ("completion_",),
    "hearing": ("view_",),
    "suspension": ("suspension", "force_majeure"),
    "extension": ("extension", "delay_notice"),
    "default_notice": ("notice_",),
    "penalty_decision": ("penalty",),
    "money_step": ("money_",),
    "objection_step": ("objection_",),
    "settlement_reminder": ("account_",),
}
# The kinds of letters on which a step rests: not those that tell how it went on (received, ended).
STEP_LETTERS: dict[str, tuple[str, ...]] = {
    "completion_request": ("completion_request",),
    "hearing": ("view_invitation",),
    "suspension": ("suspension", "force_majeure"),
    "extension": ("extension", "delay_notice"),
    "default_notice": ("notice_early", "notice_received", "notice_late"),
    "penalty_decision": ("penalty_decision",),
    "money_step": tuple(kind for kind in LetterKind.values if kind.startswith("money_")),
    "objection_step": (
        *("objection_received", "objection_repair", "objection_hearing"),
        *("objection_adjourned", "objection_forwarded", "objection_off"),
        *("objection_early", "objection_default"),
    ),
    "settlement_reminder": ("account_reminder",),
}
