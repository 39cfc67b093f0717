"""The list of jobs says the truth about their functions, and loads none of them."""

from __future__ import annotations

import ast
import importlib
import inspect
import typing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk import jobs
from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.machine.job import Job
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.ui.error_texts import WORDS
from tests.machine import odd_jobs
from tests.machine.fresh_python import said_by
from tests.machine.odd_worker import job as odd_job
from tests.machine.odd_worker import odd_program
from tests.papers import documents, facts, samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

NAMED = {name: value for name, value in vars(jobs).items() if isinstance(value, Job)}
ENGINES = (
    *("pikepdf", "docx", "lxml", "reportlab", "pypdfium2", "python_calamine"),
    *("PySide6", "sqlalchemy"),
)


def function_of(job: Job[..., Any]) -> Callable[..., object]:
    function: Callable[..., object] = getattr(importlib.import_module(job.module), job.function)
    return function


def names_in(module: ModuleType) -> dict[str, object]:
    """The names of a module, with those that it has only for its types."""
    names = dict(vars(module))
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            types = compile(ast.Module(body=node.body, type_ignores=[]), "types", "exec")
            exec(types, names)  # noqa: S102  our own imports
    return names


def declared(name: str) -> tuple[tuple[object, ...], object]:
    """Parameters and result as jobs.py declares them."""
    kind = eval(jobs.__annotations__[name], names_in(jobs))  # noqa: S307  our own annotation
    parameters, result = typing.get_args(kind)
    return tuple(parameters), result if result is not None else type(None)


@pytest.mark.parametrize("name", NAMED)
def test_a_job_declares_the_types_of_its_function(name: str) -> None:
    function = function_of(NAMED[name])
    types = typing.get_type_hints(function, names_in(inspect.getmodule(function) or jobs))
    result = types.pop("return")
    parameters, promised = declared(name)
    assert parameters == tuple(types.values())[: len(parameters)]
    assert promised == result
    rest = list(inspect.signature(function).parameters.values())[len(parameters) :]
    assert all(parameter.default is not parameter.empty for parameter in rest)


@pytest.mark.parametrize("name", NAMED)
def test_a_job_is_listed_and_may_be_called_in_the_worker(name: str) -> None:
    job = NAMED[name]
    assert job in jobs.ALL
    assert job.module.startswith(("bmnn_desk.papers.", "bmnn_desk.machine."))
    assert not job.function.startswith("_")
    assert function_of(job).__module__ == job.module
    assert 0 < job.seconds <= 900


def test_the_list_has_nothing_twice() -> None:
    calls = [(job.module, job.function) for job in jobs.ALL]
    assert len(set(calls)) == len(calls) == len(NAMED)


@pytest.mark.parametrize("name", sorted({job.name for job in jobs.ALL}))
def test_what_a_job_is_called_has_its_vietnamese_word(name: str) -> None:
    assert WORDS[name]


def test_naming_the_jobs_loads_no_engine() -> None:
    code = f"import sys, bmnn_desk.jobs\nprint(set({ENGINES!r}) & set(sys.modules))"
    assert said_by(code) == "set()"


def test_holding_their_answers_loads_no_engine() -> None:
    code = (
        "import sys\nfrom bmnn_desk.machine.wire import packed, unpacked\n"
        "from bmnn_desk.papers.file_look import FileLook\n"
        "from bmnn_desk.papers.products import Products\n"
        "unpacked(packed(Products(copies=(b'x',))))\n"
        f"print(set({ENGINES!r}) & set(sys.modules))"
    )
    assert said_by(code) == "set()"


def test_the_worker_loads_the_engines_but_not_the_window_nor_the_store() -> None:
    there = ("bmnn_desk.papers.look_at_file", "pikepdf")
    not_there = ("PySide6", "bmnn_desk.app", "bmnn_desk.storage", "sqlcipher3", "sqlalchemy")
    with Worker((jobs.LOOK_AT_FILE,), program=odd_program()) as worker:
        assert worker.do(jobs.LOOK_AT_FILE, documents.pdf(1), NO_KEY, False).kind == "pdf"
        for module, is_there in [
            *((name, True) for name in there),
            *((name, False) for name in not_there),
        ]:
            assert worker.do(odd_job(odd_jobs.loaded), module) is is_there


def test_papers_of_the_office_are_drawn_in_the_worker() -> None:
    levels = facts.LEVELS
    with Worker(jobs.ALL) as worker:
        book = facts.book("nd63-2026", tuple(map(facts.entry, range(1, 30))))
        assert worker.do(jobs.DRAW_REGISTER, book).pdf.startswith(b"%PDF-")
        form, slip = facts.slip_form("nd63-2026"), facts.slip()
        assert worker.do(jobs.DRAW_SLIP, form, slip, levels).startswith(b"%PDF-")
        assert worker.do(jobs.WRITE_SLIP, form, slip, levels).startswith(b"PK")


def test_real_files_are_looked_at_marked_and_proved() -> None:
    with Worker(jobs.ALL) as worker:
        source = documents.pdf(3)
        assert worker.do(jobs.LOOK_AT_FILE, source, NO_KEY, False).pages == 3
        made = worker.do(
            jobs.MAKE_PRODUCTS, "pdf", source, [samples.copy(1), samples.copy(2)], NO_KEY
        )
        assert len(made.copies) == 2
        worker.do(jobs.PROVE_PDF, made.copies[1], source, samples.copy(2))
        with pytest.raises(DocumentDamagedError):
            worker.do(jobs.LOOK_AT_FILE, source[: len(source) // 2], NO_KEY, False)
