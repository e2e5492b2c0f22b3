// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/phantom/phantom_spec.h"

#include <QByteArray>

#include <vector>

namespace lectern::medical {

/// Paints the pixels of one slice of a phantom.
class SlicePainter
{
public:
    SlicePainter(const PhantomSpec &spec, const QList<Shape> &shapes);

    /// @param number seeds the noise
    /// @return 16-bit pixels in the byte order of this machine, stored as `slice` says
    QByteArray paint(const Slice &slice, int number) const;

private:
    void paintShape(const Shape &shape, const Slice &slice, std::vector<float> &values) const;
    void applyKernel(const Slice &slice, std::vector<float> &values) const;
    void addNoise(int number, std::vector<float> &values) const;
    QByteArray stored(const Slice &slice, const std::vector<float> &values) const;

    const PhantomSpec &m_spec;
    const QList<Shape> &m_shapes;
};

} // namespace lectern::medical
