"""Letters name the award as it was decided at first and what it was changed to since; nothing is promised twice.

A text that was changed by hand stays as it is, but for these sentences.
"""

from django.db import migrations

SINCE = "{% if award_now %} Op {{ award_now_on }} hebben wij dat bedrag veranderd in {{ award_now }}.{% endif %}"
IS_NOW = "Het bedrag is nu {{ award_amount }}."
NOW = "Het bedrag is nu {% if award_now %}{{ award_now }}{% else %}{{ award_amount }}{% endif %}."
WAS, AT_MOST = "Het bedrag was {{ award_amount }}.", "Het bedrag was ten hoogste {{ award_amount }}."
GRANTED = "hebben wij u {{ form }} van ten hoogste {{ award_amount }} verleend voor {{ title }}."
UP_TO = "verleend voor {{ title }}, tot ten hoogste {{ award_amount }}."
REFUSED = "{% else %}blijft de aanvraag afgewezen{% endif %}."
STAYS = "{% elif objection_stays %}blijft {{ objection_stays }} gelden" + REFUSED
HEADING = "## Wat wij afwijzen"
HEADING_NOW = "## {% if objection_stays %}Wat blijft zoals het was{% else %}Wat wij afwijzen{% endif %}"
PAID = "{% if paid_before %} Wij hebben u al {{ paid_before }} betaald. Dat gaat af van wat u nog van ons krijgt.{% endif %}"
TOO_MUCH = (
    "{% if paid_too_much %} Wij hebben u al {{ paid_before }} betaald. Dat is {{ paid_too_much }} meer dan waar u na dit "
    "besluit recht op hebt. Of en wanneer u dat terugbetaalt, staat niet in deze brief. Daarover krijgt u een apart "
    "besluit{% if title_4_2 %} (artikel 4:57 van de Awb){% endif %}.{% endif %}"
)
BODIES = {
    "award_ended": [(WAS, WAS + SINCE)],
    "award_withdrawn": [(WAS, WAS + SINCE)],
    "award_lowered": [(WAS, WAS + SINCE)],
    "view_invitation": [(AT_MOST, AT_MOST + SINCE), (IS_NOW, NOW)],
    "view_received": [(IS_NOW, NOW)],
    "settlement": [(AT_MOST, AT_MOST + SINCE)],
    "account_reminder": [(GRANTED, GRANTED + SINCE)],
    "settlement_changed": [(UP_TO, UP_TO + SINCE)],
    "awarded_objection": [(REFUSED, STAYS), (HEADING, HEADING_NOW), (PAID, TOO_MUCH)],
}

ALL, ALL_NOW = (
    "Wij betalen het hele bedrag",
    "Wij betalen {% if rest_to_pay %}de rest{% else %}het hele bedrag{% endif %}",
)
BEGIN = (
    "{% if paid_whole %}Wij hebben u dit bedrag al betaald. U krijgt van ons niets meer.{% else %}{% if paid_before %}"
    "Wij hebben u al {{ paid_before }} betaald. Dat gaat af van wat wij nog betalen: samen nog ten hoogste "
    "{{ rest_to_pay }}. {% endif %}"
)
END = "{% endif %}"
CLAUSES = ("advance-all", "advance-share", "advance-schedule", "advance-none")


def write(apps, schema_editor):
    for kind, pairs in BODIES.items():
        _change(apps, kind, pairs)
    for clause in apps.get_model("subsidies", "LetterClause").objects.filter(code__in=CLAUSES):
        clause.text = f"{BEGIN}{clause.text.replace(ALL, ALL_NOW, 1)}{END}"
        clause.save(update_fields=["text"])


def take_away(apps, schema_editor):
    for kind, pairs in BODIES.items():
        _change(apps, kind, [(after, before) for before, after in pairs])
    for clause in apps.get_model("subsidies", "LetterClause").objects.filter(code__in=CLAUSES):
        clause.text = clause.text.removeprefix(BEGIN).removesuffix(END).replace(ALL_NOW, ALL, 1)
        clause.save(update_fields=["text"])


def _change(apps, kind, pairs):
    for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=kind):
        for found, instead in pairs:
            row.body = row.body.replace(found, instead, 1)
        row.save(update_fields=["body"])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0460_what_was_spent_of_the_state_stays")]
    operations = [migrations.RunPython(write, take_away)]
