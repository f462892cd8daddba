"""The letters that remind of a repayment of a loan and that waive a part of one. From memory: not confirmed."""

from django.db import migrations

TEXTS = {
    "money_loan_reminder": (
        "Herinnering: betaal de lening voor {{ title }} terug",
        """U hebt van ons een lening voor {{ title }}. In de overeenkomst staat op welke dagen u terugbetaalt. Wij hebben deze betaling niet of niet helemaal ontvangen:
{{ loan_late }}
## Wat wij van u vragen
Betaal {{ money_amount }} uiterlijk op {{ money_pay_by }}{% if repay_to %} op rekening {{ repay_to }}{% endif %}. Zet {{ case_number }} bij uw betaling. Hebt u intussen betaald? Dan hoeft u niets te doen.
## Als u niet op tijd betaalt
Dan bent u in verzuim. Wij bekijken dan met u wat er volgens de overeenkomst moet gebeuren.
## Lukt het niet op tijd?
Neem dan vóór {{ money_pay_by }} contact met ons op.""",
    ),
    "money_waiver": (
        "Besluit: u hoeft een deel van de lening voor {{ title }} niet terug te betalen",
        """U hebt van ons een lening voor {{ title }}.
## Ons besluit
Wij schelden u {{ money_amount }} van de lening kwijt. U hoeft dat bedrag niet terug te betalen. Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Wat er overblijft
Wat u daarna nog moet terugbetalen, betaalt u zoals in de overeenkomst staat. Wat wij u kwijtschelden, gaat af van de laatste betalingen.""",
    ),
}


def fill(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, (subject, body) in TEXTS.items():
        templates.get_or_create(kind=kind, scheme=None, defaults={"subject": subject, "body": body})


def empty(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, (_subject, body) in TEXTS.items():
        templates.filter(kind=kind, scheme=None, body=body).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0242_loan_waiver")]
    operations = [migrations.RunPython(fill, empty)]
