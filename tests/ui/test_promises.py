"""What is published is what the program does: its hunts, its benches, its own figures."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.app import _parser
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.restore_drill import MOST_DRILL_SECONDS
from bmnn_desk.domain.settings import LONGEST_LOCK, OfficeSettings
from bmnn_desk.errors import ShippedFileError
from bmnn_desk.machine.limits import Limits
from bmnn_desk.storage.kdf import LEAST_MEMORY, Argon2Cost
from bmnn_desk.storage.passphrase import LEAST_CHARACTERS
from bmnn_desk.storage.recovery import CHARACTERS, LENGTH
from bmnn_desk.ui.attempts import FIRST_PAUSE, FREE, LONGEST_PAUSE
from bmnn_desk.ui.promises import NAME, read_promises, shipped_promises
from tests.bench import __main__ as benches
from tests.bench import (
    book_search,
    first_window,
    heartbeat,
    issue_commit,
    journal_verify,
    keystroke_delay,
)
from tests.demo_run import MOST_MEMORY, ROOT
from tests.hunt.__main__ import HUNTS
from tests.hunt.drives import EXPECTED
from tests.hunt.release import SET
from tests.machine.fresh_python import said_by

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.promises import VaultPromise

HUNT = re.compile(r"python -m tests\.hunt (?P<name>\w+) --n (?P<n>\d+) --seed (?P<seed>\d+)")
BENCH = re.compile(r"python -m tests\.bench (?P<name>\w+)")
TESTS = re.compile(r"python -m pytest (?P<file>tests/[\w/]+\.py)")
# Whose --n is no number of tries that a sentence could tell: kinds of sheets, sittings, a share.
NOT_TOLD = {"leak", "memory", "drives"}
GOOD = (ROOT / "resources" / NAME).read_text("utf-8")
COMMANDS = [command for each in shipped_promises().promises for command in each.commands]


def promise(wanted: str) -> VaultPromise:
    (found,) = (each for each in shipped_promises().promises if each.id == wanted)
    return found


def hunts() -> dict[tuple[str, int, int], list[VaultPromise]]:
    """Each hunt that is named, with the promises that it shows."""
    found: dict[tuple[str, int, int], list[VaultPromise]] = {}
    for each in shipped_promises().promises:
        for command in each.commands:
            if said := HUNT.fullmatch(command):
                key = said["name"], int(said["n"]), int(said["seed"])
                found.setdefault(key, []).append(each)
    return found


def test_they_are_all_there_in_their_order() -> None:
    published = shipped_promises()
    assert [each.id for each in published.promises] == [f"P{at}" for at in range(1, 16)]
    assert all(each.not_promised.strip() for each in published.promises)


def test_every_general_limit_is_told() -> None:
    told = " ".join(f"{each.name} {each.text}" for each in shipped_promises().limits)
    for wanted in (
        "Máy ảnh", "đồng nghiệp", "Mật khẩu yếu", "Ngủ đông", "tráo đổi", "ổ hệ thống",
        "quản trị", "ghi phím", "Giấy", "gõ vào là đúng", "nói dối", "bản sao lưu",
        "mã khôi phục", "mật mã dân sự", "cơ yếu", "Hàng đợi in", "khóa của sổ", "Windows",
    ):  # fmt: skip
        assert wanted in told


@pytest.mark.parametrize("command", sorted(set(COMMANDS)))
def test_each_command_can_be_run(command: str) -> None:
    if said := HUNT.fullmatch(command):
        assert said["name"] in HUNTS
    elif said := BENCH.fullmatch(command):
        assert said["name"] in benches.BENCHES
    elif said := TESTS.fullmatch(command):
        assert (ROOT / said["file"]).is_file()
    else:
        program, *arguments = command.split()
        assert program == "bmnn-desk"
        _parser().parse_args(arguments)


def test_every_hunt_of_the_release_shows_a_promise_with_the_same_count_and_seed() -> None:
    of_release = {(each.name, each.n, each.seed) for each in SET}
    assert of_release <= set(hunts())
    names = {name for name, _, _ in of_release}
    assert {key for key in hunts() if key[0] in names} == of_release


@pytest.mark.parametrize("hunt", sorted(hunts()), ids=str)
def test_the_count_of_a_hunt_is_the_one_that_is_told(hunt: tuple[str, int, int]) -> None:
    name, n, _ = hunt
    shown = hunts()[hunt]
    told = name in NOT_TOLD or any(dotted(n) in each.promised for each in shown)
    assert told, f"{name}: {n}"


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("P9", f"sau {OfficeSettings().lock_minutes} phút không thao tác"),
        ("P9", f"từ 1 đến {LONGEST_LOCK} phút"),
        ("P10", f"{Argon2Cost().memory // 1024} MiB bộ nhớ"),
        ("P10", f"thấp nhất {LEAST_MEMORY // 1024} MiB"),
        ("P10", f"{math.floor(LENGTH * math.log2(len(CHARACTERS)))} bit"),
        ("P10", f"sai {FREE} lần"),
        ("P10", f"từ {FIRST_PAUSE} giây đến {LONGEST_PAUSE // 60} phút"),
        ("P12", f"tối đa {Limits().memory_bytes // 1024**3} GiB"),
        ("P13", f"{len(EXPECTED)} cách cắm"),
        ("P14", f"trong {MOST_DRILL_SECONDS // 60} phút"),
        ("P15", f"phát hành một văn bản không quá {issue_commit._TARGET:g}".replace(".", ",")),
        ("P15", f"không quá {book_search._PLAIN_TARGET:g}".replace(".", ",")),
        ("P15", f"1/{1 / book_search._LIKE_TARGET:.0f}"),
        ("P15", f"không quá {journal_verify._TARGET:g} lần đọc".replace(".", ",")),
        ("P15", f"không quá {first_window._MOST:.0f} lần một cửa sổ"),
        ("P15", f"{heartbeat._MOST_LATE_MS:.0f} ms"),
        ("P15", f"{keystroke_delay._LIMIT_MS:.0f} ms"),
        ("P15", f"{MOST_MEMORY / 1024**3:g} GB".replace(".", ",")),
    ],
)
def test_the_programs_own_figures_are_the_ones_that_are_told(where: str, words: str) -> None:
    assert words in promise(where).promised


def test_the_least_passphrase_is_the_one_that_is_told() -> None:
    told = " ".join(each.text for each in shipped_promises().limits)
    assert f"từ {LEAST_CHARACTERS} ký tự" in told


def test_the_exception_of_p8_and_the_word_on_co_yeu_are_told() -> None:
    assert "Word hoặc LibreOffice" in promise("P8").not_promised
    told = " ".join(each.text for each in shipped_promises().limits)
    assert "Không thay sản phẩm mật mã của cơ yếu" in told


def test_reading_them_loads_neither_qt_nor_a_store() -> None:
    said = said_by(
        "import sys\n"
        "from bmnn_desk.app import main\n"
        "main(['promises'])\n"
        "print([name for name in ('PySide6', 'sqlalchemy', 'sqlcipher3', 'pikepdf', "
        "'bmnn_desk.storage') if name in sys.modules])"
    )
    assert said.startswith("LỜI HỨA VÀ GIỚI HẠN")
    assert said.endswith("[]")


@pytest.mark.parametrize(
    ("was", "becomes", "key", "why"),
    [
        ('id = "P1"\n', "", "promises.1.id", "missing"),
        ('id = "P1"\n', 'id = "P1"\ncolour = "red"\n', "promises.1.colour", "unknown key"),
        ('id = "P2"\n', 'id = "P1"\n', "promises", "an id stands twice"),
        ('id = "P1"\n', 'id = ""\n', "promises.1.id", "must not be empty"),
        ('id = "P1"\n', "id = 1\n", "promises.1.id", "must be str"),
        ("not_promised = \"Ổ", "not_promised = \" \" # \"Ổ", "promises.2.not_promised", "empty"),
        ('commands = ["python -m tests.hunt vm', "commands = [] # [", "promises.2.commands", "em"),
        ('name = "Giấy"\n', 'name = "Giấy"\nlaw = "x"\n', "limits.6.law", "unknown key"),
        ('name = "Giấy"\n', 'name = ""\n', "limits.6.name", "must not be empty"),
        ('promised = "Hứa"\n', "", "words.promised", "missing"),
        ('promised = "Hứa"\n', 'promised = ""\n', "words.promised", "must not be empty"),
        ("[words]", "[wrods]", "wrods", "unknown key"),
        ("[words]", "[words", "", "Expected"),
    ],
)  # fmt: skip
def test_a_spoilt_file_is_told_with_its_key(
    tmp_path: Path, was: str, becomes: str, key: str, why: str
) -> None:
    assert was in GOOD
    file = tmp_path / NAME
    file.write_text(GOOD.replace(was, becomes, 1), "utf-8")
    with pytest.raises(ShippedFileError) as raised:
        read_promises(file)
    assert raised.value.key == key
    assert why in raised.value.why
    assert raised.value.file.endswith(NAME)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ShippedFileError) as raised:
        read_promises(tmp_path / NAME)
    assert raised.value.why == "missing"
