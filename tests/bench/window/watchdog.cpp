// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/watchdog.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <thread>

namespace lectern::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kBeat = std::chrono::milliseconds(4);
constexpr auto kOverdue = std::chrono::milliseconds(12);
constexpr double kStretchMs = 16; ///< Shorter ones are not listed.
constexpr int kMostStacks = 256;
constexpr int kMostFrames = 64;
constexpr int kNamedCalls = 4;

const auto kBeatEvent = QEvent::Type(QEvent::registerEventType());

struct BeatEvent : QEvent {
    explicit BeatEvent(Clock::time_point due) : QEvent(kBeatEvent), posted(due) { }
    Clock::time_point posted;
};

struct Stack {
    std::array<void *, kMostFrames> frames;
    int count = 0;
};

// Written by the signal's handler, in the watched thread, and read there.
std::array<Stack, kMostStacks> stacks;
std::atomic<int> stackCount = 0;

extern "C" void rememberStack(int)
{
    const int slot = stackCount.load(std::memory_order_relaxed);
    if (slot >= kMostStacks)
        return;
    Stack &stack = stacks[size_t(slot)];
    stack.count = backtrace(stack.frames.data(), kMostFrames);
    stackCount.store(slot + 1, std::memory_order_relaxed);
}

QString nameOf(void *address)
{
    Dl_info info{};
    if (!dladdr(address, &info) || !info.dli_sname)
        return {};
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> plain(
        abi::__cxa_demangle(info.dli_sname, nullptr, nullptr, &status), &std::free);
    const QString name = QString::fromUtf8(status == 0 ? plain.get() : info.dli_sname);
    return name.left(name.indexOf(u'('));
}

/// Our own calls, inner before outer; Qt's where there are none.
QString causeOf(const Stack &stack)
{
    QStringList own;
    QStringList all;
    for (int i = 2; i < stack.count; ++i) { // Above the handler and the signal's frame.
        const QString name = nameOf(stack.frames[size_t(i)]);
        if (name.isEmpty() || name.startsWith(u"QtPrivate::"))
            continue;
        all.append(name);
        if (name.startsWith(u"lectern::") && !name.startsWith(u"lectern::bench"))
            own.append(name);
    }
    const QStringList &named = own.isEmpty() ? all : own;
    return named.mid(0, kNamedCalls).join(QStringLiteral(" < "));
}

QString commonCause(const std::vector<Stack> &found)
{
    QHash<QString, int> counts;
    QString cause;
    for (const Stack &stack : found) {
        const QString name = causeOf(stack);
        if (++counts[name] > counts.value(cause))
            cause = name;
    }
    return cause;
}

} // namespace

struct Watchdog::Stretch {
    double milliseconds = 0;
    std::vector<Stack> stacks; ///< Their names are looked up when all is over.
};

Watchdog::Watchdog() : m_watched(pthread_self())
{
    stackCount = 0; // Of a watchdog before.
    void *warm[1]; // Its first call loads a library, which a handler must not.
    backtrace(warm, 1);
    struct sigaction action{};
    action.sa_handler = rememberStack;
    action.sa_flags = SA_RESTART;
    sigaction(SIGUSR2, &action, nullptr);
    m_thread.emplace([this] { watch(); });
}

Watchdog::~Watchdog()
{
    m_stop.raise();
    m_thread.reset();
}

void Watchdog::watch()
{
    auto due = Clock::now();
    while (!m_stop.isRaised()) {
        due += kBeat;
        std::this_thread::sleep_until(due);
        qint64 none = 0;
        m_oldestUnanswered.compare_exchange_strong(none, due.time_since_epoch().count());
        QCoreApplication::postEvent(this, new BeatEvent(due));
        const qint64 oldest = m_oldestUnanswered;
        if (oldest != 0
            && due.time_since_epoch() - Clock::duration(oldest) > Clock::duration(kOverdue))
            pthread_kill(m_watched, SIGUSR2);
    }
}

bool Watchdog::event(QEvent *event)
{
    if (event->type() != kBeatEvent)
        return QObject::event(event);
    m_oldestUnanswered = 0;
    const std::chrono::duration<double, std::milli> late
        = Clock::now() - static_cast<BeatEvent *>(event)->posted;
    takeBeat(late.count());
    return true;
}

void Watchdog::takeBeat(double delay)
{
    m_delays.append(delay);
    if (delay >= kStretchMs) {
        m_present = std::max(m_present, delay);
        return;
    }
    if (m_present > 0)
        m_stretches.push_back({m_present, {stacks.begin(), stacks.begin() + stackCount}});
    m_present = 0;
    stackCount = 0;
}

QJsonArray Watchdog::worst(int count) const
{
    std::vector<const Stretch *> sorted;
    for (const Stretch &stretch : m_stretches)
        sorted.push_back(&stretch);
    std::ranges::sort(sorted, std::greater(), &Stretch::milliseconds);
    QJsonArray list;
    for (const Stretch *stretch : sorted) {
        if (list.size() == count)
            break;
        list.append(QJsonObject{{QStringLiteral("ms"), qRound(stretch->milliseconds)},
                                {QStringLiteral("cause"), commonCause(stretch->stacks)}});
    }
    return list;
}

} // namespace lectern::bench
