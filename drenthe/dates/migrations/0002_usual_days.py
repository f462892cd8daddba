"""How many days back are usual for each act, until a functional admin says otherwise.

Post and bank dates reach the case some days later; what the province itself sends is recorded within days; a decision
is dated today. The numbers are a choice of ours, not of the law; the admin keeps them.
"""

from django.db import migrations

DAYS = {
    "receive-digital": 2,
    "receive-email": 5,
    "receive-paper": 10,
    "add-document": 10,
    "request-completion": 3,
    "receive-completion": 10,
    "start-assessment": 0,
    "ask-advice": 3,
    "receive-advice": 10,
    "invite-view": 3,
    "receive-view": 10,
    "extend": 3,
    "suspend": 3,
    "end-suspension": 3,
    "default-notice": 10,
    "decide": 0,
    "withdraw": 10,
    "pay": 10,
    "letter-date": 3,
    "send-letter": 3,
    "allot": 0,
    "project-follow": 31,
    "project-move": 31,
    "log-entry": 14,
    "bottleneck-raise": 31,
    "bottleneck-resolve": 31,
    "escalate": 31,
    "escalation-close": 31,
    "guide-state": 31,
    "guide-assign": 31,
    "assignment-end": 31,
    "evidence": 92,
    "meeting": 92,
    "project-delivered": 92,
    "supervision-step": 31,
    "target-transfer": 0,
}


def fill(apps, schema_editor):
    UsualDays = apps.get_model("dates", "UsualDays")
    for act, days in DAYS.items():
        UsualDays.objects.get_or_create(act=act, defaults={"days": days})


def empty(apps, schema_editor):
    apps.get_model("dates", "UsualDays").objects.filter(act__in=DAYS).delete()


class Migration(migrations.Migration):
    dependencies = [("dates", "0001_initial")]
    operations = [migrations.RunPython(fill, empty)]
