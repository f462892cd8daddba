"""Letters do not ask for a notice of default that came in already, and say that a penalty is still to be fixed.

Of a late decision it is said from which notice the penalty counts (Awb 4:17). Who withdraws, or whose application is
forwarded, reads that the amount comes by a decision of its own (4:18). The decision on a penalty names the term that
was over, and the day from which no decision was owed. Nobody is told to ask for more time, which no act gives: what
comes late is looked at until there is a decision. A text that was changed by hand stays as it is, but for these
sentences.
"""

from django.db import migrations

INVITED = "U kunt ons nu in gebreke stellen (artikel 4:17 van de Awb)."
KNOWN = (
    "{% if default_since %}Uw ingebrekestelling hebben wij op {{ default_since }} ontvangen. De dwangsom telt vanaf "
    "{{ default_from }}, zolang u nog geen besluit hebt en ten hoogste 42 dagen (artikel 4:17 van de Awb).{% else %}"
    + INVITED
    + "{% endif %}"
)
CLOSED_OLD = "U krijgt dus geen besluit. U hoeft niets meer te doen."
CLOSED = (
    "U krijgt dus geen besluit. {% if penalty_awaits %}Wij waren te laat met ons besluit. Over de dwangsom die daarvoor "
    "telt, krijgt u nog een apart besluit (artikel 4:18 van de Awb). U hoeft daarvoor niets te doen.{% else %}U hoeft "
    "niets meer te doen.{% endif %}"
)
AWAITS = (
    "\n{% if penalty_awaits %}\n## De dwangsom\nWij waren te laat met een besluit. Over de dwangsom die daarvoor telt, "
    "krijgt u van ons nog een apart besluit (artikel 4:18 van de Awb).\n{% endif %}"
)
FIXED_OLD = "{% if penalty_counted %}\nDe dwangsom liep van"
FIXED = (
    "{% if penalty_term_ended %}\nDe termijn liep tot en met {{ penalty_term_ended }}. Op die dag had u nog geen besluit "
    "(artikel 4:17, derde lid, van de Awb).\n{% endif %}\n" + FIXED_OLD
)
UNTIL_OLD = "De dwangsom liep van {{ penalty_first }} tot en met {{ penalty_last }}. Zo komen wij aan het bedrag:"
UNTIL = (
    "De dwangsom liep van {{ penalty_first }} tot en met {{ penalty_last }}. {% if penalty_closed_on %}Vanaf "
    "{{ penalty_closed_on }} hoefden wij niet meer te besluiten. {% endif %}Zo komen wij aan het bedrag:"
)
MORE_TIME = "Hebt u meer tijd nodig? Laat het ons dan ook uiterlijk op {{ completion_due }} weten."
LATE_TOO = (
    "Lukt het niet op tijd? Neem dan contact met ons op. Wat later komt, bekijken wij ook, zolang wij nog niet hebben "
    "besloten."
)
LATER_OLD = "Het lukt ons niet om op tijd te besluiten.\n"
LATER = (
    "Het lukt ons niet om op tijd te besluiten.{% if promised_before %} Eerder schreven wij u dat u uiterlijk op "
    "{{ promised_before }} ons besluit zou krijgen. Ook dat lukt niet.{% endif %}\n"
)
CHANGES = [
    ("delay_notice", LATER_OLD, LATER),
    ("completion_request", MORE_TIME, LATE_TOO),
    ("delay_notice", INVITED, KNOWN),
    ("objection_received", INVITED, KNOWN),
    ("withdrawal", CLOSED_OLD, CLOSED),
    ("penalty_decision", FIXED_OLD, FIXED),
    ("penalty_decision", UNTIL_OLD, UNTIL),
]


def write(apps, schema_editor):
    _replace(apps, CHANGES)
    for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="forwarded"):
        row.body = row.body.rstrip() + AWAITS
        row.save(update_fields=["body"])


def take_away(apps, schema_editor):
    _replace(apps, [(kind, new, old) for kind, old, new in reversed(CHANGES)])
    _replace(apps, [("forwarded", AWAITS, "")])


def _replace(apps, changes):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, old, new in changes:
        for row in templates.filter(kind=kind, body__contains=old):
            row.body = row.body.replace(old, new, 1)
            row.save(update_fields=["body"])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0490_no_index_on_what_was_awarded_before")]
    operations = [migrations.RunPython(write, take_away)]
