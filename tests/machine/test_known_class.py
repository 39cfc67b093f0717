from __future__ import annotations

import datetime
import os

import pytest

from bmnn_desk.domain.papers import SlipFacts
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import LawDataError
from bmnn_desk.machine.known_class import known_class, where_of
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.file_look import FileLook
from bmnn_desk.papers.register_layout import Room
from tests.machine.fresh_python import said_by


@pytest.mark.parametrize("kind", [SlipFacts, SecrecyLevel, LawDataError, FileLook, Room])
def test_values_enums_and_mishaps_are_known(kind: type) -> None:
    assert known_class(where_of(kind)) is kind


@pytest.mark.parametrize(
    "where",
    [
        "",
        "os:system",
        "builtins:eval",
        "builtins:object",
        "copyreg:_reconstructor",
        "subprocess:Popen",
        "datetime:date",
        "bmnn_desk.papers.look_at_file:look_at_file",  # a function
        "bmnn_desk.papers.file_look:dataclass",
        "bmnn_desk.machine.serve:os",
        "bmnn_desk.papers.mark_pdf:CopyMarks.number",
        "bmnn_desk.papers.look_at_file:FileLook",  # named where it is not at home
        "bmnn_desk.machine.worker:Worker",  # can be changed
        "bmnn_desk.storage.vault:Place",
        "bmnn_desk.desk:Desk",
        "bmnn_desk.papers.no_such:Thing",
        "bmnn_desk.papers.file_look:NoSuch",
        "bmnn_desk.papers..file_look:FileLook",
        "bmnn_desk.paperclip:FileLook",
        "bmnn_desk.papers.file_look:FileLook\n",
        "xbmnn_desk.papers.file_look:FileLook",
        "tests.make:Office",
    ],
)
def test_nothing_else_is_known(where: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        known_class(where)


@pytest.mark.parametrize("kind", [os.stat_result, datetime.timedelta, object, Worker])
def test_what_is_not_known_is_not_named(kind: type) -> None:
    with pytest.raises(TypeError):
        where_of(kind)


def test_a_strange_name_loads_no_strange_module() -> None:
    code = (
        "import sys; from bmnn_desk.machine.known_class import known_class\n"
        "for where in ('antigravity:x', 'bmnn_desk.storage.vault:Place'):\n"
        "    try: known_class(where)\n"
        "    except ValueError: pass\n"
        "print({'antigravity', 'bmnn_desk.storage.vault'} & set(sys.modules))"
    )
    assert said_by(code) == "set()"
