from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import replace
from datetime import UTC, date, datetime

from bmnn_desk import services
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.journal_anchor import AnchorOccasion
from bmnn_desk.domain.journal_list import JournalLine
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.ui.journal.act_words import (
    ACCESS_WORDS,
    OCCASION_WORDS,
    VERB_WORDS,
    line_object,
    line_verb,
    moment_words,
    object_words,
    verb_words,
)

# What no act of the journal is named for: it is jotted, not done.
JOTTED = {
    "keep_form_draft",
    "drop_form_draft",
    "rewrap_officer_secrets",
    "drop_officer_secrets",
}
_VERBS_TAKE = 2


def verbs() -> set[str]:
    for module in pkgutil.iter_modules(services.__path__):
        importlib.import_module(f"{services.__name__}.{module.name}")
    return {
        verb.__name__
        for verb in AUTHORITY
        if verb.__module__.startswith(services.__name__)
        and len(inspect.signature(verb).parameters) == _VERBS_TAKE
    } - JOTTED


def test_every_verb_that_the_journal_can_name_has_words() -> None:
    assert verbs() == set(VERB_WORDS)


def test_every_note_and_occasion_has_words_of_its_own() -> None:
    assert set(ACCESS_WORDS) == set(AccessKind)
    assert set(OCCASION_WORDS) == set(AnchorOccasion)
    for words in (VERB_WORDS, ACCESS_WORDS, OCCASION_WORDS):
        assert len(set(words.values())) == len(words)


def test_what_a_verb_is_about_has_words() -> None:
    assert object_words("saved_search", 3) == "tìm kiếm đã lưu 3"
    assert object_words("secrecy_change", 2) == "thay đổi độ mật, thời hạn 2"


def test_what_a_newer_program_did_is_shown_by_its_own_name() -> None:
    assert verb_words("send_pigeon") == "send pigeon"
    assert object_words("pigeon_house", 3) == "pigeon house 3"


def test_a_moment_is_the_clocks_on_the_wall() -> None:
    moment = datetime(2026, 3, 10, 1, 5, tzinfo=UTC)
    assert moment_words(moment.isoformat()) == moment.astimezone().strftime("%d/%m/%Y %H:%M")


def test_an_act_about_an_account_says_whose_it_is_and_what_befell_it() -> None:
    plain = JournalLine(
        seq=5,
        at_utc="2026-03-10T01:05:00+00:00",
        day=date(2026, 3, 10),
        person="Lê Thị Thư",
        second="",
        verb="note_access",
        object_kind="account",
        object_id=7,
        epoch=0,
        result="done",
        app_version="1",
    )
    assert line_object(plain) == "tài khoản 7"
    assert line_verb(plain) == verb_words("note_access")
    told = replace(plain, whose="Trần Văn Gương", access=AccessKind.PASSPHRASE_RESET.value)
    assert line_object(told) == "tài khoản Trần Văn Gương"
    assert line_verb(told) == "Được đặt lại mật khẩu"
