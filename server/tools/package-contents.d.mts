interface Manifest {
  name: string;
  version: string;
  dependencies: Record<string, string>;
}
export const contents: readonly string[];
export const startScript: string;
export const productionManifest: (manifest: Manifest) => Manifest;
export const productionLock: (lock: { packages: Record<string, { dev?: boolean }> }, manifest: Manifest) => object;
