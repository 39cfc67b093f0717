"""python -m bmnn_desk: the program, and the worker that it starts as itself."""

import sys

from bmnn_desk.demo.desk_window import WINDOW_ARGUMENT
from bmnn_desk.machine.hidden_process import hide_this_process
from bmnn_desk.machine.no_network import ban_network
from bmnn_desk.machine.own_printing import print_on_this_machine
from bmnn_desk.machine.serve import serve
from bmnn_desk.machine.worker_program import WORKER_ARGUMENT
from bmnn_desk.selftest.paint_argument import PAINT_ARGUMENT


def main() -> int:
    """Run the program; with the worker's argument, serve it instead."""
    if sys.argv[1:] == [WORKER_ARGUMENT]:
        serve()
        return 0
    # Here is one thread and no Qt: what comes after has no network, and neither has what it starts.
    ban = ban_network()
    print_on_this_machine()
    if sys.argv[1:2] == [WINDOW_ARGUMENT]:
        from bmnn_desk.demo.window_child import main as draw  # noqa: PLC0415  it needs Qt

        return draw(sys.argv[2:])
    if sys.argv[1:] == [PAINT_ARGUMENT]:
        from bmnn_desk.selftest.window_child import main as paint  # noqa: PLC0415  it needs Qt

        return paint()
    hide_this_process()
    from bmnn_desk.app import main as run  # noqa: PLC0415  a worker must not load the window

    return run(ban=ban)


if __name__ == "__main__":
    sys.exit(main())
