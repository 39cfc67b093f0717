from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.deadlines import DeadlineKind, DeadlineUnit, FixedDayKind
from bmnn_desk.domain.findings import Confidence
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

OLD, NEW = "tt24-2020", "nd63-2026"
FILE = f"{OLD}/deadlines.toml"
COUNTS = {
    DeadlineKind.EXTENSION_DECIDED: (60, DeadlineUnit.DAYS),
    DeadlineKind.EXTENSION_FIRST_REMINDER: (180, DeadlineUnit.DAYS),
    DeadlineKind.EXTENSION_SECOND_REMINDER: (90, DeadlineUnit.DAYS),
    DeadlineKind.EXTENSION_NOTICE: (15, DeadlineUnit.DAYS),
    DeadlineKind.LEVEL_CHANGE_NOTICE: (15, DeadlineUnit.DAYS),
    DeadlineKind.DELISTING_NOTICE: (1, DeadlineUnit.WORKING_DAYS),
    DeadlineKind.DECLASSIFICATION_NOTICE: (15, DeadlineUnit.DAYS),
    DeadlineKind.EMERGENCY_REPORT: (1, DeadlineUnit.WORKING_DAYS),
    DeadlineKind.LOSS_REPORT: (1, DeadlineUnit.WORKING_DAYS),
    DeadlineKind.ARCHIVE: (1, DeadlineUnit.YEARS),
    DeadlineKind.ARCHIVE_CONSTRUCTION: (3, DeadlineUnit.MONTHS),
    DeadlineKind.DISPATCH: (1, DeadlineUnit.WORKING_DAYS),
}
READ_SINCE_2026 = {
    DeadlineKind.EXTENSION_NOTICE,
    DeadlineKind.LEVEL_CHANGE_NOTICE,
    DeadlineKind.DECLASSIFICATION_NOTICE,
    DeadlineKind.ARCHIVE,
    DeadlineKind.ARCHIVE_CONSTRUCTION,
    DeadlineKind.DISPATCH,
}
COUNTED_BY_US = {
    DeadlineKind.EXTENSION_FIRST_REMINDER,
    DeadlineKind.EXTENSION_SECOND_REMINDER,
    DeadlineKind.DELISTING_NOTICE,
    DeadlineKind.EMERGENCY_REPORT,
    DeadlineKind.LOSS_REPORT,
}


@pytest.mark.parametrize("pack", [OLD, NEW])
def test_each_span_is_what_the_texts_say(law: Law, pack: str) -> None:
    spans = law.pack(pack).deadlines.spans
    said = {kind: (span.count, span.unit) for kind, span in spans.items()}
    assert said.items() >= COUNTS.items()
    assert all(span.code is kind for kind, span in spans.items())


@pytest.mark.parametrize("pack", [OLD, NEW])
def test_the_days_of_old_secrets_stand_in_every_regime(law: Law, pack: str) -> None:
    days = law.pack(pack).deadlines.days
    assert {kind: row.day for kind, row in days.items()} == {
        FixedDayKind.OLD_SECRETS_BEFORE: date(2019, 1, 1),
        FixedDayKind.OLD_TERMS_FIXED_BEFORE: date(2021, 7, 1),
        FixedDayKind.OLD_TERMS_ENDED_BEFORE: date(2020, 7, 1),
    }


def test_a_span_that_no_text_counts_claims_none(law: Law) -> None:
    for kind in COUNTED_BY_US:
        assert not law.pack(OLD).deadlines.spans[kind].confidence.is_sourced
        assert not law.pack(NEW).deadlines.spans[kind].confidence.is_sourced


def test_since_2026_only_what_was_read_is_sourced(law: Law) -> None:
    new = law.pack(NEW).deadlines
    ours = {kind for kind in COUNTS if new.spans[kind].confidence is Confidence.HIGH}
    assert ours == READ_SINCE_2026
    assert {row.confidence for row in new.days.values()} == {Confidence.UNREAD}


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('key = "deadlines"', 'key = "days"', "key"),
        ('key = "deadlines"', 'key = "deadlines"\nnote = ""', "note"),
        ("[deadlines.archive]", "[deadlines.attic]", "deadlines.attic"),
        ("[days.old_secrets_before]", "[deadlines.old]", "deadlines.old"),
        ("count = 60\n", "", "deadlines.extension_decided.count"),
        ("count = 60", "count = 0", "deadlines.extension_decided.count"),
        ("count = 60", 'count = "60"', "deadlines.extension_decided.count"),
        ("count = 60", "count = 60\nhours = 1", "deadlines.extension_decided.hours"),
        ('unit = "days"', 'unit = "weeks"', "deadlines.extension_decided.unit"),
        ('unit = "days"\n', "", "deadlines.extension_decided.unit"),
        ("day = 2019-01-01", 'day = "2019-01-01"', "days.old_secrets_before.day"),
        ("day = 2019-01-01\n", "", "days.old_secrets_before.day"),
        ('words = "Nhắc lần đầu', 'word = "Nhắc', "deadlines.extension_first_reminder.words"),
        ('source = "Luật', 'source = ""  # "Luật', "deadlines.delisting_notice.source"),
    ],
)
def test_a_wrong_row_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, old, new)
    assert complaint(forms) == (FILE, key)


def test_a_row_that_is_not_there_is_missed(tmp_path: Path) -> None:
    forms = copied(tmp_path)
    path = forms / FILE
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("[days.old_terms_ended_before]")], "utf-8")
    assert complaint(forms) == (FILE, "days.old_terms_ended_before")
