// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/device_sound.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QBuffer>
#include <QCoreApplication>
#include <QMediaDevices>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace lectern::ui {
namespace {

class DeviceSound : public SoundOutput
{
    Q_DECLARE_TR_FUNCTIONS(DeviceSound)

public:
    ~DeviceSound() override { stop(); }

    QString missingBecause() override
    {
        if (QMediaDevices::defaultAudioOutput().isNull())
            return tr("No loudspeaker was found. Captions and transcript say the same.");
        return {};
    }

    void play(std::shared_ptr<const media::Sound> sound, double fromSeconds) override
    {
        stop();
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (device.isNull())
            return;
        const QAudioFormat format = formatFor(device, sound->samplesPerSecond);
        m_buffer.setData(
            shapedSound(*sound, fromSeconds, {format.sampleRate(), format.channelCount()}));
        m_buffer.open(QIODevice::ReadOnly);
        m_sink = std::make_unique<QAudioSink>(device, format);
        m_sink->start(&m_buffer);
    }

    void stop() override
    {
        if (m_sink)
            m_sink->stop();
        m_sink.reset();
        m_buffer.close();
    }

private:
    static QAudioFormat formatFor(const QAudioDevice &device, int rate)
    {
        QAudioFormat format;
        format.setSampleFormat(QAudioFormat::Int16);
        format.setSampleRate(rate);
        format.setChannelCount(1);
        if (device.isFormatSupported(format))
            return format;
        format.setSampleRate(device.preferredFormat().sampleRate());
        format.setChannelCount(device.preferredFormat().channelCount());
        return format;
    }

    QBuffer m_buffer;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace

QByteArray shapedSound(const media::Sound &sound, double fromSeconds, const SoundShape &shape)
{
    const double from = std::max(0.0, fromSeconds) * sound.samplesPerSecond;
    const double step = double(sound.samplesPerSecond) / shape.samplesPerSecond;
    const double left = double(sound.samples.size()) - from;
    if (left <= 0)
        return {};
    const auto count = size_t(left / step);
    std::vector<std::int16_t> shaped;
    shaped.reserve(count * size_t(shape.channels));
    for (size_t i = 0; i < count; ++i) {
        const double place = from + double(i) * step;
        const auto before = size_t(place);
        const size_t after = std::min(before + 1, sound.samples.size() - 1);
        const double part = place - double(before);
        const double value = (1 - part) * sound.samples[before] + part * sound.samples[after];
        shaped.insert(shaped.end(), size_t(shape.channels), std::int16_t(std::lround(value)));
    }
    return {reinterpret_cast<const char *>(shaped.data()),
            qsizetype(shaped.size() * sizeof(std::int16_t))};
}

std::unique_ptr<SoundOutput> deviceSound()
{
    return std::make_unique<DeviceSound>();
}

} // namespace lectern::ui
