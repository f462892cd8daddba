"""What the law lays down and the system needs as data: grounds for refusal, extra free days, penalties.

All of it is kept in the admin afterwards. What was not read in the source itself is marked "not confirmed".
"""

from datetime import date

from django.db import migrations

MODELS = ("RefusalGround", "ExtraFreeDay", "PenaltyRate", "DeMinimisLimit")
# code, article, text, whether the applicant is heard first (Awb 4:7, 4:8; 4:12 excepts refusals on other grounds)
GROUNDS = [
    ("ceiling", "Awb 4:25, lid 2", "Het subsidieplafond zou worden overschreden.", False),
    (
        "doubtful-activities",
        "Awb 4:35, lid 1, onder a",
        "Het is aannemelijk dat de activiteiten niet of niet helemaal plaatsvinden.",
        True,
    ),
    (
        "doubtful-obligations",
        "Awb 4:35, lid 1, onder b",
        "Het is aannemelijk dat de aanvrager niet aan de verplichtingen zal voldoen.",
        True,
    ),
    (
        "doubtful-accounts",
        "Awb 4:35, lid 1, onder c",
        "Het is aannemelijk dat de aanvrager geen goede verantwoording zal afleggen.",
        True,
    ),
    ("false-data", "Awb 4:35, lid 2, onder a", "De aanvrager heeft onjuiste of onvolledige gegevens verstrekt.", True),
    ("bankruptcy", "Awb 4:35, lid 2, onder b", "De aanvrager is failliet of heeft surseance van betaling.", True),
    ("scheme-criteria", "Regeling", "De aanvraag voldoet niet aan de voorwaarden van de regeling.", False),
    ("repeat", "Awb 4:6", "De aanvraag is herhaald zonder nieuwe feiten.", False),
    ("state-aid", "VWEU 107; Verordening (EU) 2023/2831", "De subsidie zou ongeoorloofde staatssteun zijn.", False),
]
FREE_DAYS = [
    (date(2024, 5, 10), "Gelijkstelling op grond van artikel 3, lid 3, Algemene termijnenwet", True),
    (date(2024, 12, 27), "Gelijkstelling op grond van artikel 3, lid 3, Algemene termijnenwet", True),
]
# from, day 1-14, day 15-28, day 29-42, maximum, in euros
PENALTIES = [
    (date(2009, 10, 1), 20, 30, 40, 1260, "Awb 4:17, tekst van mei 2017", True),
    (
        date(2019, 1, 1),
        23,
        35,
        45,
        1442,
        "Bedragen bij Velsen (2021) en Capelle; de ingangsdatum is niet bevestigd",
        False,
    ),
]

DE_MINIMIS = [
    (date(2014, 1, 1), 200000, "Verordening (EU) nr. 1407/2013", True),
    (date(2024, 1, 1), 300000, "Verordening (EU) 2023/2831", True),
]


def fill(apps, schema_editor):
    RefusalGround, ExtraFreeDay, PenaltyRate, DeMinimisLimit = (apps.get_model("subsidies", name) for name in MODELS)
    for start, amount, source, confirmed in DE_MINIMIS:
        DeMinimisLimit.objects.create(valid_from=start, amount=amount, source=source, is_confirmed=confirmed)
    for code, article, text, heard in GROUNDS:
        RefusalGround.objects.create(code=code, article=article, text=text, needs_hearing=heard)
    for day, decree, confirmed in FREE_DAYS:
        ExtraFreeDay.objects.create(day=day, decree=decree, is_confirmed=confirmed)
    for start, first, second, further, maximum, source, confirmed in PENALTIES:
        PenaltyRate.objects.create(
            valid_from=start,
            first_days=first,
            second_days=second,
            further_days=further,
            maximum=maximum,
            source=source,
            is_confirmed=confirmed,
        )


def empty(apps, schema_editor):
    for name in MODELS:
        apps.get_model("subsidies", name).objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0003_role_permissions")]
    operations = [migrations.RunPython(fill, empty)]
