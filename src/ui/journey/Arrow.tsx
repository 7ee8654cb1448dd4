// What joins two stations.

export const Arrow = () => <i className="arrow" aria-hidden="true" />;
