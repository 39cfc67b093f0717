"""An issue's commit on the encrypted store, beside the same code on plain SQLite."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from time import perf_counter

import sqlcipher3.dbapi2 as sqlcipher

from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.storage.opening import create_store
from tests import make
from tests.bench.plain_store import plain_store
from tests.bench.result import Result
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

_ISSUES, _QUICK_ISSUES, _RUNS = 60, 15, 5
_TARGET = 1.4


def issue_commit(quick: bool) -> Result:
    """Issue the same documents on both stores, in turn, and compare medians of one issue."""
    count = _QUICK_ISSUES if quick else _ISSUES
    law = Law(forms_folder())
    ours: list[float] = []
    peers: list[float] = []
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        sealed = stack.enter_context(
            create_store(Path(name) / "sealed", ACCOUNT, PASSPHRASE, CHEAP)
        )
        plain = stack.enter_context(plain_store(Path(name) / "plain"))
        offices = [(make.office(sealed, law), ours), (make.office(plain, law), peers)]
        for _ in range(_RUNS):
            for office, times in offices:
                times.extend(_issue(office, count))
    ratio = median(ours) / median(peers)
    return Result(
        name="issue_commit",
        ratio=ratio,
        target=f"<= {_TARGET}",
        ok="ok" if ratio <= _TARGET else "short",
        peer=f"SQLite {sqlcipher.sqlite_version} without a key",
        what=f"{count} issues of 4 copies a run with journal, commit, checkpoint and anchor: "
        f"{median(ours) * 1000:.2f} ms, peer {median(peers) * 1000:.2f} ms",
    )


def _issue(office: make.Office, count: int) -> list[float]:
    requests = [make.issue(office, make.signed(office).item) for _ in range(count)]
    times = []
    for request in requests:
        begun = perf_counter()
        office.desk.do(issue_outgoing, request)
        times.append(perf_counter() - begun)
    return times
