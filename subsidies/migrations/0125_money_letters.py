"""The letters on money that is owed or held, and what the law sets for it.

The figures are from memory of the publications, and so are the articles: they are marked "not confirmed" until somebody
has compared them.
"""

from datetime import date
from decimal import Decimal

from django.db import migrations

SOURCE = "Besluit vaststelling wettelijke rente (BW 6:120, lid 1); niet bevestigd"
COST = "Awb 4:113, lid 1; het geldende bedrag is niet bevestigd"
FIGURES = [
    *(
        ("interest", date.fromisoformat(day), Decimal(value), SOURCE)
        for day, value in (
            ("2015-01-01", "2.00"),
            ("2023-01-01", "4.00"),
            ("2023-07-01", "6.00"),
            ("2024-01-01", "7.00"),
            ("2025-01-01", "6.00"),
            ("2026-01-01", "4.00"),
        )
    ),
    ("reminder_below", date(2015, 1, 1), Decimal("7.00"), COST),
    ("reminder_from", date(2015, 1, 1), Decimal("15.00"), COST),
]
PAY = "Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij."
ABOUT = "Op {{ settled_told_on }} hebben wij u geschreven op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld."
INTEREST = "{% if money_interest %}\nU moet ook rente betalen: tot vandaag {{ money_interest }} (artikel 4:98 van de Awb).\n{% endif %}"
LETTERS = {
    "money_arrangement": (
        "Besluit: u betaalt in termijnen terug voor {{ title }}",
        f"""
{ABOUT} U moet ons nog {{{{ money_amount }}}} terugbetalen. U kunt dat niet in één keer betalen.
## Ons besluit
Wij geven u uitstel van betaling (artikel 4:94 van de Awb). U betaalt in deze termijnen:
{{{{ money_instalments }}}}
Wij hebben dit besloten op {{{{ decision_date }}}}.
## Waarom wij dit besluiten
{{{{ reason }}}}
## Hoe u betaalt
{PAY}
## Rente
{{% if money_without_interest %}}
Over de tijd van het uitstel rekenen wij geen rente (artikel 4:101 van de Awb).
{{% else %}}
Over de tijd van het uitstel bent u wettelijke rente verschuldigd (artikel 4:101 van de Awb).
{{% endif %}}
## Als u niet op tijd betaalt
Betaalt u een termijn niet op tijd? Dan kunnen wij deze regeling intrekken (artikel 4:96 van de Awb). U moet dan alles in één keer betalen. Neem daarom vóór die dag contact met ons op.
""",
    ),
    "money_ended": (
        "Besluit: wij trekken de betalingsregeling in voor {{ title }}",
        f"""
{ABOUT} U zou ons in termijnen terugbetalen.
## Ons besluit
Wij trekken de betalingsregeling in (artikel 4:96 van de Awb). U moet nog {{{{ money_amount }}}} betalen. Wij hebben dit besloten op {{{{ decision_date }}}}.
## Waarom wij dit besluiten
{{{{ reason }}}}
## Hoe u betaalt
{PAY} Betaal meteen: de dag waarop u alles had moeten betalen, is voorbij.
{INTEREST}
""",
    ),
    "money_reminder": (
        "Aanmaning: betaal de subsidie terug voor {{ title }}",
        f"""
{ABOUT} U moest ons uiterlijk op {{{{ money_due_on }}}} terugbetalen. Dat is niet of niet helemaal gebeurd.
## Wat u nog moet betalen
Betaal {{{{ money_amount }}}} binnen twee weken. Dat is uiterlijk op {{{{ money_pay_by }}}} (artikel 4:112 van de Awb).
{{% if money_cost %}}
Voor deze aanmaning rekenen wij {{{{ money_cost }}}} (artikel 4:113 van de Awb). Betaal dat erbij.
{{% endif %}}
{INTEREST}
## Hoe u betaalt
{PAY}
## Als u niet op tijd betaalt
Betaalt u niet op tijd? Dan kunnen wij het bedrag bij u laten innen. De kosten daarvan betaalt u dan ook. Kunt u niet in één keer betalen? Vraag ons dan om een betalingsregeling (artikel 4:94 van de Awb).
""",
    ),
    "money_writ": (
        "Dwangbevel: u moet de subsidie terugbetalen voor {{ title }}",
        f"""
{ABOUT} U moest ons uiterlijk op {{{{ money_due_on }}}} terugbetalen. Wij hebben u aangemaand, en u hebt niet of niet helemaal betaald.
## Ons besluit
Wij vaardigen een dwangbevel uit voor {{{{ money_amount }}}} (artikel 4:114 van de Awb). Wij doen dat op grond van {{{{ money_basis }}}}. Wij hebben dit besloten op {{{{ decision_date }}}}.
## Waarom wij dit besluiten
{{{{ reason }}}}
{{% if money_cost %}}
De kosten hiervan zijn {{{{ money_cost }}}}. Die betaalt u ook.
{{% endif %}}
{INTEREST}
## Hoe u betaalt
{PAY} Betaal uiterlijk op {{{{ money_pay_by }}}}. Daarna kan een deurwaarder het bedrag bij u innen.
""",
    ),
    "money_write_off": (
        "Besluit: u hoeft een bedrag niet terug te betalen voor {{ title }}",
        f"""
{ABOUT} Daarvan moest u ons nog een bedrag terugbetalen.
## Ons besluit
U hoeft {{{{ money_amount }}}} niet meer terug te betalen. Wij hebben dit besloten op {{{{ decision_date }}}}.
## Waarom wij dit besluiten
{{{{ reason }}}}
""",
    ),
    "money_hold": (
        "Besluit: wij betalen voorlopig niet uit voor {{ title }}",
        """
Wij hebben u subsidie verleend voor {{ title }}.
## Ons besluit
Wij betalen u voorlopig niets, uiterlijk tot en met {{ money_until }} (artikel 4:56 van de Awb). Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
Wij hebben het ernstige vermoeden dat er een reden is om de subsidie in te trekken of te verlagen.
{{ reason }}
## Hoe het verder gaat
Wij onderzoeken dit, en wij besluiten daarna over de subsidie. Wij vragen u eerst wat u ervan vindt. Besluiten wij niet vóór die dag? Dan betalen wij weer.
""",
    ),
}


def fill(apps, schema_editor):
    MoneyFigure, LetterTemplate = (apps.get_model("subsidies", name) for name in ("MoneyFigure", "LetterTemplate"))
    for code, valid_from, value, source in FIGURES:
        MoneyFigure.objects.create(code=code, valid_from=valid_from, value=value, source=source, is_confirmed=False)
    for kind, (subject, body) in LETTERS.items():
        LetterTemplate.objects.create(kind=kind, subject=subject, body=body.strip())
    apps.get_model("dates", "UsualDays").objects.get_or_create(act="decide-money-step", defaults={"days": 31})


def empty(apps, schema_editor):
    apps.get_model("dates", "UsualDays").objects.filter(act="decide-money-step").delete()
    apps.get_model("subsidies", "LetterTemplate").objects.filter(scheme=None, kind__in=LETTERS).delete()
    apps.get_model("subsidies", "MoneyFigure").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0124_money_step_guards"), ("dates", "0002_usual_days")]
    operations = [migrations.RunPython(fill, empty)]
