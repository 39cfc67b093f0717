from __future__ import annotations

import gc
import inspect
import json
import os
import pickle
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk import errors
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import DeskError, RulesBrokenError
from bmnn_desk.law.form import SignatureCell
from bmnn_desk.machine.wire import packed, unpacked
from bmnn_desk.papers.file_look import FileLook
from tests.papers import facts, samples

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.law.loader import Law

LOOK = FileLook(kind="pdf", pages=None, width_mm=210.0, height_mm=297.0, warnings=("links",))
LOOK_AT = "bmnn_desk.papers.file_look:FileLook"
LEVEL_AT = "bmnn_desk.domain.secrecy:SecrecyLevel"
ERROR_AT = "bmnn_desk.errors.documents:TrackedChangesError"
WIDE = 5000
ANY = r"^"
SIMPLE = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.binary()
    | st.dates()
    | st.sampled_from(SecrecyLevel)
)
KEYS = st.text() | st.integers() | st.dates()
VALUES = st.recursive(
    SIMPLE,
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.dictionaries(KEYS, inner)
        | st.frozensets(KEYS)
        | st.sets(KEYS)
    ),
)


def errors_of_all_kinds() -> list[DeskError]:
    kinds = [kind for kind in vars(errors).values() if inspect.isclass(kind)]
    made = []
    for kind in kinds:
        if issubclass(kind, DeskError) and kind not in {DeskError, RulesBrokenError}:
            has_fields = inspect.isfunction(kind.__init__)
            count = len(inspect.signature(kind).parameters) if has_fields else 0
            made.append(kind(*[date(2026, 3, 1), "ô", 7][:count]))
    return made


def sent(plain: object, *frames: bytes) -> Sequence[bytes]:
    return (json.dumps(plain).encode(), *frames)


def crossed(value: object) -> object:
    return unpacked(packed(value))


@given(VALUES)
def test_what_arrives_is_what_was_sent(value: object) -> None:
    arrived = crossed(value)
    assert arrived == value
    assert type(arrived) is type(value)


@pytest.mark.parametrize(
    "value",
    [
        LOOK,
        samples.copy(3),
        facts.entry(),
        facts.slip_form("nd63-2026"),
        facts.book("tt24-2020", tuple(map(facts.entry, range(1, 40)))),
        SecrecyLevel.TOI_MAT,
        "\ud800 half a character",
        float("inf"),
        2**200,
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_of_the_office_arrive_whole(value: object) -> None:
    arrived = crossed(value)
    assert arrived == value
    assert type(arrived) is type(value)


def test_a_mapping_that_cannot_be_changed_arrives_as_a_dict() -> None:
    assert crossed(MappingProxyType({"a": 1})) == {"a": 1}


@pytest.mark.parametrize("error", errors_of_all_kinds(), ids=lambda error: type(error).__name__)
def test_every_mishap_arrives_with_its_fields(error: DeskError) -> None:
    arrived = crossed(error)
    assert type(arrived) is type(error)
    assert isinstance(arrived, DeskError)
    assert vars(arrived) == vars(error)
    assert arrived.args == error.args


def test_broken_rules_arrive_with_their_articles(law: Law) -> None:
    rules = tuple(law.regimes[0].rules.values())[:3]
    arrived = crossed(RulesBrokenError(rules))
    assert isinstance(arrived, RulesBrokenError)
    assert arrived.rules == rules


def test_long_bytes_are_not_copied_on_their_way_out() -> None:
    data = bytes(50_000_000)
    head, frame = packed((LOOK, data))
    assert frame is data
    assert len(head) < 1000
    assert crossed((LOOK, data)) == (LOOK, data)


@pytest.mark.parametrize(
    "value",
    [
        tuple(replace(LOOK, pages=number) for number in range(WIDE)),
        tuple(tuple((number, str(number)) for number in range(50)) for _ in range(100)),
        {str(number): number for number in range(WIDE)},
        replace(LOOK, warnings=tuple(map(str, range(WIDE)))),
    ],
    ids=["values", "pages of lines", "a dict", "a value with a long field"],
)
def test_long_sequences_are_cut_so_that_no_step_is_long(value: object) -> None:
    frames = packed(value)
    assert len(frames) > 3
    assert max(map(len, frames)) < 200_000
    assert unpacked(frames) == value


def test_a_long_text_has_a_frame_of_its_own() -> None:
    text = "Độ mật " * 10_000
    head, frame = packed(text)
    assert len(head) < 100
    assert frame.decode() == text
    assert crossed(text) == text


@pytest.mark.parametrize(
    "value",
    [
        os.system,
        object(),
        bytearray(b"x"),
        datetime(2026, 1, 1, 7, 0),
        Path("/"),
        FileLook,
        ValueError("x"),
        range(3),
        (LOOK, [os.getcwd]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_may_not_cross_is_not_sent(value: object) -> None:
    with pytest.raises(TypeError):
        packed(value)


class _Runs:
    def __init__(self, call: object, *args: object) -> None:
        self.made = (call, args)

    def __reduce__(self) -> object:  # type: ignore[override]
        return self.made


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_hostile_pickle_is_no_message_and_runs_nothing(tmp_path: Path, protocol: int) -> None:
    trace = tmp_path / "trace"
    for call, arg in ((os.system, f"touch {trace}"), (eval, f"open({str(trace)!r}, 'w')")):
        hostile = pickle.dumps(_Runs(call, arg), protocol)
        with pytest.raises(ValueError, match=ANY):
            unpacked((hostile,))
        with pytest.raises(ValueError, match=ANY):
            unpacked(sent(["many", "tuple", 0], hostile))
    assert not trace.exists()


@pytest.mark.parametrize(
    "frames",
    [
        (),
        (b"",),
        (b"\xff\xfe",),
        (b"c",),
        (b"[" * 100_000,),
        (b"9" * 5000,),
        sent({"a": 1}),
        sent([]),
        sent([1]),
        sent([["tuple"]]),
        sent(["tuple", {}]),
        sent(["strange"]),
        sent(["dict", 1]),
        sent(["dict", ["list"], 1]),
        sent(["date", "2026-02-30"]),
        sent(["date", 7]),
        sent(["bytes", 0]),
        sent(["bytes", 5, "other"]),
        sent(["bytes", ["list"]], b"x"),
        sent(["text", 0], b"\xff"),
        sent(["many"]),
        sent(["many", "tuple", 0], b"1"),
        sent(["many", "many", 0], b'["tuple",0]'),
        sent(["many", "tuple", 0], b'[["many","tuple",0]]'),
        sent(["many", "tuple", 0, 0], b"[]"),
        sent(["tuple", ["bytes", 0], ["bytes", 0]], b"x"),
        sent(None, b"left over"),
        sent(["made", "os:stat_result", 1]),
        sent(["made", "builtins:eval", "1"]),
        sent(["made", LOOK_AT]),
        sent(["made", LOOK_AT, "pdf", 1, 2, 3, ["tuple"], 5]),
        sent(["made", LEVEL_AT, 1]),
        sent(["made", ERROR_AT, 1]),
        sent(["made", 5]),
        sent(["made", ["list"]]),
        sent(["member", LEVEL_AT, "__class__"]),
        sent(["member", LEVEL_AT, ["list"]]),
        sent(["member", LOOK_AT, "kind"]),
        sent(["error", LOOK_AT, ["tuple"], ["dict"]]),
        sent(["error", "builtins:SystemExit", ["tuple"], ["dict"]]),
        sent(["error", ERROR_AT, ["list"], ["dict"]]),
        sent(["error", ERROR_AT, ["tuple"], ["tuple"]]),
        sent(["error", ERROR_AT, ["tuple"], ["dict", "__class__", 1]]),
        sent(["error", ERROR_AT, ["tuple"], ["dict", "args", ["tuple"]]]),
        sent(["error", ERROR_AT, ["tuple"], ["dict", "with_traceback", 1]]),
        sent(["error", ERROR_AT, ["tuple"], ["dict", "a b", 1]]),
        sent(["error", ERROR_AT, ["tuple"], ["dict", 1, 1]]),
    ],
    ids=lambda frames: b" ".join(frames)[:40].decode("latin-1"),
)
def test_what_packed_did_not_make_is_refused(frames: Sequence[bytes]) -> None:
    with pytest.raises(ValueError, match=ANY):
        unpacked(frames)


def test_no_message_can_change_a_class_or_a_member() -> None:
    before = dict(vars(SecrecyLevel.MAT)), set(vars(SignatureCell)), set(vars(FileLook))
    for where in (LEVEL_AT, LOOK_AT, "bmnn_desk.law.form:SignatureCell"):
        for tag in ("made", "member", "error"):
            for rest in (["dict", "_value_", 3], ["tuple", None, ["dict", "__eq__", 1]]):
                with pytest.raises(ValueError, match=ANY):
                    unpacked(sent([tag, where, rest, rest]))
    after = dict(vars(SecrecyLevel.MAT)), set(vars(SignatureCell)), set(vars(FileLook))
    assert after == before


def test_so_much_structure_that_it_would_fill_the_memory_is_refused() -> None:
    third = b'["' + b"x" * 30_000_000 + b'"]'
    assert unpacked(sent(["many", "tuple", 0, 1], third, third)) == ("x" * 30_000_000,) * 2
    with pytest.raises(ValueError, match=ANY):
        unpacked(sent(["many", "tuple", 0, 1, 2], third, third, third))
    with pytest.raises(ValueError, match=ANY):
        unpacked((b"[" + b"[]," * 25_000_000 + b"0]",))


def test_what_was_sent_does_not_wait_in_memory_for_the_collector() -> None:
    """A worker sends pictures of 30 MB, and the collector comes after so many objects."""
    picture = os.urandom(100_000)
    before = sys.getrefcount(picture)
    gc.disable()
    try:
        for _ in range(3):
            unpacked(packed(picture))
        assert sys.getrefcount(picture) == before
    finally:
        gc.enable()


@given(st.lists(st.binary(max_size=60), max_size=4))
def test_noise_is_refused_or_is_a_value(frames: list[bytes]) -> None:
    try:
        value = unpacked(frames)
    except ValueError:
        return
    assert repr(unpacked(packed(value))) == repr(value)
